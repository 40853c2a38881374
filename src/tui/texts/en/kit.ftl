## Words that several screens have in common: counts, times, the palette, the frame

count-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
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
palette-all-seen = all seen
palette-on-pace = on pace
palette-ahead = { count-questions } ahead
palette-behind = { count-questions } behind

palette-key-go = go to this question
    .bar = go there
palette-key-back = go back to the question

# At the ends of what is scrolled.
frame-more = more
