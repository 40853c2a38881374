## Words that several screens have in common: counts, times, the palette, the frame

count-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
count-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
count-facts = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}

clock-left = { $time } left

confidence-sure = sure
confidence-fifty = fifty-fifty
confidence-guess = guess

# The cells of the palette, by what was done with a question.
palette = palette
palette-unseen = not visited
palette-blank = not answered
palette-answered = answered
palette-flagged = flagged
palette-both = answered and flagged: it counts
palette-both-short = answered, flagged
palette-both-shortest = both: counts
palette-on-sheet = { $count } of { $questions } on sheet
palette-all-answered = all answered
palette-on-pace = on pace
palette-ahead = { count-answers } ahead
palette-behind = { count-answers } behind

palette-all-of-them = all of them: Tab

palette-key-go = go to this question
    .bar = go there
palette-key-back = go back to the question

# At the ends of what is scrolled.
frame-more = more
