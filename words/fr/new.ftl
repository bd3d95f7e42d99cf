# `relire new`

new-written = { $file } est écrit. Ouvrez-le dans un éditeur simple, changez-le, puis : relire check { $file }
