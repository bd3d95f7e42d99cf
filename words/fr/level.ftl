# level
