# `relire new`

new-written = { $file } is written. Open it in a plain editor, change it, then: relire check { $file }
