## Finding notes, facts and questions, and a question found

find = Find
find-hint = Type a word or two: notes, facts and questions that have them all are listed.
find-searching = Searching...
find-nothing = Nothing has all of these words. Fewer letters find more: words are found by their beginnings.
find-found = { $count } found
find-note = note
find-fact = fact
find-question = question

find-key-open = open what is under the cursor
    .bar = open
find-key-type = what to look for
