## The result of a sitting

# After the title of the sitting: `Quiz · result`.
result = result

# Its parts, where they do not fit on one page.
result-tab-overview = overview
result-tab-parts = parts
result-tab-questions = questions

# The questions that are listed, each with a number behind it.
result-all = all
result-wrong = wrong
result-unanswered = unanswered
result-flagged = flagged
result-guessed = guessed
result-slow = slow
result-list-empty = None of these.

# The score, and what it is made of.
result-score = { $total } of { $maximum }
result-score-of-part = { $total } of { $maximum } marks on these questions
result-score-percent = ({ $percent } %)
result-count-right = { $count } right
result-count-wrong = { $count } wrong
result-count-unanswered = { $count } unanswered
result-count-multiple = { $count ->
    [one] { $count } of the wrong ones has several answers
   *[other] { $count } of the wrong ones have several answers
}
result-count-not-attempted = { $count } not attempted
result-answered = { $answered } of { $of } answered
result-marks-right = +{ $marks } right
result-marks-wrong = -{ $marks } wrong
result-marks-none-wrong = nothing lost
result-marks-unanswered = { $marks } unanswered
result-time = time { $time }
result-time-of = time { $time } of { $limit }
result-marked-again = Marked again, { $scheme }: { $marks } against its own { $own }

# What p does.
result-practise-these = { $count ->
    [one] Practise the question listed here: p
   *[other] Practise the { $count } questions listed here: p
}
result-practise-wrong = { $count ->
    [one] Practise the wrong question: p
   *[other] Practise the { $count } wrong questions: p
}
result-practise-unanswered = { $count ->
    [one] Practise the unanswered question: p
   *[other] Practise the { $count } unanswered questions: p
}
result-practise-both = Practise the { $count } wrong and unanswered questions: p

# Questions by their numbers. An item of a list, and what stands behind a list that is cut.
result-question = Q{ $number }
result-numbers-more = { $numbers } and { $more } more

# What the rules of the paper say.
result-not-marked = { $count } of { $questions } unanswered, more than { $limit }: the paper is not marked
result-part-percent = { $percent } %
result-reached = { $sign } reached: { $marks } ({ $part } of { $maximum }) are needed to pass
result-missed = { $sign } missed: { $marks } ({ $part } of { $maximum }) are needed to pass
result-revised = Keys were revised since: { $now } of { $now-of } as ruled now, { $dealt } of { $dealt-of } by the keys then
result-revised-dropped = Keys were revised since, { count-questions } dropped: { $now } of { $now-of } as ruled now, { $dealt } of { $dealt-of } by the keys then
result-day-passed = The day: { $marks } count for rank; you passed every paper that has a pass mark.
result-day-missed = The day: { $marks } count for rank; a pass mark is missed, in one paper or in all together.
result-cutoffs = Cut-offs
result-cutoffs-whole = cut-off, and by how much you are above it; published as { $marks }
result-cutoffs-margin = by how much you are above the cut-off; published as { $marks }

# What the score is made of.
result-sure = How sure
result-without-guesses = Without your guesses: { $without } ({ $right } of { $count } right, { $earned }).
result-halves = { $count ->
    [one] { $count } unanswered question
   *[other] { $count } unanswered questions
} with two choices left ({ $numbers }): a guess at each gives { $gain } on average, { $total } in all.
result-struck = You struck out the right answer in { $numbers }.
result-changes = { $count ->
    [one] { $count } answer changed
   *[other] { $count } answers changed
}, { $gain } in all
result-change-wrong-right = wrong to right
result-change-right-wrong = right to wrong
result-change-wrong-wrong = wrong to wrong
result-change-right-right = right to right
result-change-right-none = right, taken back
result-change-wrong-none = wrong, taken back
result-sheet = The answer sheet
result-sheet-knew = The booklet's answers earn { $total }: { $right } right, { $wrong } wrong, which cost { $lost }.
result-sheet-same = The sheet has the same answers: no slips.
result-sheet-cost = { $count ->
    [one] { $count } slip
   *[other] { $count } slips
} on the way to the sheet cost { $marks }:
result-sheet-brought = { $count ->
    [one] { $count } slip
   *[other] { $count } slips
} on the way to the sheet brought { $marks } by luck:
result-slip-shifted = shifted row
result-slip-double = double mark
result-slip-missed = missed row
result-slip-circle = another circle
result-slip-sheet-only = on the sheet alone

# The time.
result-strip = Time
result-strip-share = A paper allows { $share } a question. Longer than { $from }: { $count }
result-slow-wrong = Slow and wrong: { $questions }.
result-slow-wrong-question = { $number } ({ $time })
result-slow-wrong-next = Leave a question after { $from }, and come back to it at the end.

# What the questions are grouped by, and the heads of the figures.
result-sections = Sections
result-topics = Topics
result-kinds = Kinds
result-choices-left = Choices left
result-speeds = Time taken
result-head-right = right
result-head-marks = marks
result-head-each = each
result-part-right = { $right } of { $count }
result-choices = { $count ->
    [one] { $count } choice
   *[other] { $count } choices
}
speed-quick = quick
speed-steady = steady
speed-slow = slow
kind-single = single
kind-statements = statements
kind-pairs = pairs
kind-reasons = reasons
kind-match = match
kind-sequence = sequence

result-key-open = see the question with its answer
    .bar = open
result-key-list = go through the questions
    .bar = questions
result-key-turn = the next part
    .bar = turn
result-key-turn-back = the part before
result-key-practise = practise those listed again; where all are, the wrong and the unanswered ones
    .bar = practise
result-key-remark = mark it under another scheme; nothing is changed
    .bar = re-mark
result-key-fraction = exact fractions, or decimals
    .bar = fraction
result-key-results = past results
    .bar = results
result-key-wrong = list the wrong ones
    .bar = wrong
result-key-unanswered = list the unanswered ones
    .bar = unanswered
result-key-flagged = list the flagged
    .bar = flagged
result-key-guessed = list the guesses
    .bar = guessed
result-key-all = list all
    .bar = all
result-key-slow = list those that took long
    .bar = slow
