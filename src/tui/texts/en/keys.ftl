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
key-name-same = again

key-back = back
    .bar = back
key-help = all keys
    .bar = keys
key-interrupt = quit at once; nothing is lost
key-suspend = put the program in the background
key-redraw = draw the screen again

key-up = up
key-down = down
key-left = left
key-right = right
key-page-up = one page up
key-page-down = one page down
key-first = go to the first
key-last = go to the last

key-scroll-up = scroll up
key-scroll-down = scroll down
key-beginning = go to the beginning
key-end = go to the end

key-erase = delete the letter before the cursor
key-delete = delete the letter under the cursor
key-letter-left = one letter to the left
key-letter-right = one letter to the right
key-line-beginning = go to the beginning of the line
key-line-end = go to the end of the line
key-erase-word = delete the word before the cursor
key-erase-after = delete everything after the cursor
key-erase-before = delete everything before the cursor

# In a sitting.
key-submit = open the page on which you hand in
    .bar = hand in
key-end-early = open the page on which you end the practice early
    .bar = end
key-submit-hint = reminds you to press S: small s is too close to the keys of the choices
key-sheet = go to the answer sheet; only what you mark there counts
    .bar = sheet
key-palette = see all questions
    .bar = all
key-stay = go back to the questions
    .bar = stay

key-language = read it in the other language
    .bar = language
language-none = This is not translated.
language-now = Language: { $language }

# About a topic or a question.
key-find = search notes, facts and questions
    .bar = find
key-note = read the note on its topic
    .bar = note
key-sources = show its sources
    .bar = sources
key-report = report a mistake in this question
    .bar = report

# In a form.
key-turn-bar = change
key-turn-back = previous value
key-turn-under-cursor = next value of this setting
