## Keys, and the lines that many key tables have in common
##
## A text is the line of the help; its `.bar` is the word in the last line.

# The keys by their names, as they are printed on keyboards.
key-name-space = Space
key-name-enter = Enter
key-name-escape = Esc
key-name-tab = Tab
key-name-back-tab = Shift-Tab
key-name-delete = Del
key-name-page-up = PgUp
key-name-page-down = PgDn
key-name-home = Home
key-name-end = End
key-name-control = Ctrl-{ $key }
key-name-letters = letters

key-back = back
    .bar = back
key-help = all keys
    .bar = keys
key-interrupt = leave at once; nothing is lost
key-suspend = to the background
key-redraw = draw the screen anew

key-up = up
key-down = down
key-left = left
key-right = right
key-page-up = a page up
key-page-down = a page down
key-first = to the first
key-last = to the last

key-scroll-up = scroll up
key-scroll-down = scroll down
key-beginning = to the beginning
key-end = to the end

key-erase = take a letter back
key-delete = take the letter under the caret away
key-letter-left = a letter to the left
key-letter-right = a letter to the right
key-line-beginning = to the beginning of the line
key-line-end = to the end of the line
key-erase-word = take the word before the caret back
key-erase-after = clear the line from the caret on
key-erase-before = clear the line up to the caret

# In a sitting.
key-submit = the page on which the sitting is handed in
    .bar = submit
key-end-early = the page on which the practice is ended before all is answered
    .bar = end
key-submit-hint = says that S is the key: s lies among the letters of the choices
key-sheet = to the answer sheet, where the answers that count are marked
    .bar = sheet
key-palette = see all questions
    .bar = palette
key-stay = back to the questions
    .bar = stay

# About a topic or a question.
key-find = search notes, facts and questions
    .bar = find
key-note = read the note of its topic
    .bar = note
key-sources = what it rests on
    .bar = sources
key-report = say that something is wrong with it
    .bar = report

# In a form.
key-turn-bar = change
key-turn-back = the value before
key-turn-under-cursor = the next value of the setting under the cursor
