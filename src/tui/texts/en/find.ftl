## Finding notes, facts and questions, and a question found

find = Find
find-hint = Type one or two words. You will see every note, fact and question that has all of them.
find-searching = Searching...
find-nothing = Nothing has all of these words. Try fewer letters: the beginning of a word is enough.
find-found = { $count } found
find-note = note
find-fact = fact
find-question = question

find-key-open = open the selected result
    .bar = open
find-key-type = type what to look for

found-key-show = show the answer
    .bar = answer
found-key-hide = hide the answer
    .bar = hide
