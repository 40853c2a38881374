## The notebook: mistakes, notes of one's own, lists, reported questions, pages of questions and facts

notebook-not-read = The notebook could not be read.
fact-not-there = That fact is no longer in your banks.

starred = Starred.
star-off = The star is taken off.
reason-kept = Why: { $reason }.
reason-taken-back = The reason is taken back.
note-kept = Your note is saved.
note-removed = Your note is removed.
listed = On your list "{ $list }".
list-off = Taken off your list "{ $list }".
exported = Written: { $path }
export-there = { $path } and its like are there already.

why-did-not-know = did not know
why-misread = misread
why-eliminated-wrongly = eliminated wrongly
why-overconfident = overconfident
why-silly-slip = silly slip
why-changed-from-right = changed from right

# After a wrong answer: before the reasons, each with its key.
after-why = Why?
after-your-note = Your note:
after-lists = Lists:

key-reason = say why it went wrong; the same key again takes it back
    .bar = why wrong
key-star = put a star on it, or take it off
    .bar = star
key-own-note = write a note of your own beside it
    .bar = own note
key-its-page = its page: every answer that you gave to it, and its facts
    .bar = page
key-put-on-list = put it on a list of yours, or take it off
    .bar = list

own-note = Your note
own-note-about = Beside { $what }. An empty note is removed.
own-note-key-save = save the note
    .bar = save
own-note-key-type = type the note
own-note-key-editor = write it in your editor
    .bar = editor

lists = Your lists
lists-ask = The name of a list, new or one of yours. It is put on the list; where it is on it, it is taken off.
lists-name = A list has a name of 1 to 40 characters.
lists-none = You have no lists yet.
lists-key-put = put it on the list of this name, or take it off
    .bar = put on list
lists-key-type = type the name of the list
lists-key-next = take the next of your lists

mistakes = Mistakes
mistakes-filter = Filter
mistakes-reading = Reading what you have answered.
mistakes-none = You have no mistakes yet. What you answer wrongly, by a guess or slowly will be listed here.
mistakes-none-pass = No question passes this filter. Press / to change it.
mistakes-count = { $shown } of { $all }
mistakes-selected = { $count } selected
mistakes-by-state = to mend first
mistakes-by-date = last answered first
mistakes-by-topic = by topic
mistakes-by-times = most often wrong first
mistakes-wrong = wrong
mistakes-guessed = guess
mistakes-slow = slow
mistakes-practise-first = The first { $count } of { $all } are asked.
mistakes-nothing = There is nothing to practise here.
mistakes-not-wrong = This question was not answered wrongly.
mistakes-head-why = why
mistakes-head-topic = topic

mistakes-key-open = open the question's page
    .bar = open
mistakes-key-select = select the question, or not
    .bar = select
mistakes-key-all = select all that are listed, or none
mistakes-key-practise = practise those selected, or else all that are listed
    .bar = practise
mistakes-key-filter = change the filter
    .bar = filter
mistakes-key-filter-type = type the filter
mistakes-key-filter-done = list what passes the filter
    .bar = list
mistakes-key-filter-back = leave the filter as it was
    .bar = back
mistakes-key-sort = list in another order
    .bar = order
mistakes-key-export = write those selected, or else all that are listed, into a file
    .bar = export
mistakes-key-reported = the questions that you reported
    .bar = reported

export = Export
export-says = Write { count-questions } into a file in the folder in which prelims was started.
export-key-html = a page for printing, in HTML
    .bar = HTML
export-key-markdown = a page in Markdown
    .bar = Markdown
export-key-json = JSON, for programs
    .bar = JSON

reported = Reported questions
reported-none = You have reported no question. The key ! after an answer reports one.
reported-unsaid = nothing was said
reported-key-open = open the question's page
    .bar = open

page-answers = Answers
page-facts = Facts
page-answer-none = never answered
page-state-open = to be mended
page-state-mended = mended
page-since = Its facts since then: { $right } right, { $wrong } wrong.
page-answer = Answer:
page-reports = Reported:
page-key-practise = practise it
    .bar = practise
page-key-open = open what the cursor is on
    .bar = open
page-right = right
page-wrong = wrong
page-multiple = several answers
page-blank = no answer
page-from-memory = Memory
page-memory-none = It was never asked, so nothing is remembered yet.
page-memory-one = { $count ->
    [one] Asked once: there is no course to draw yet.
   *[other] Asked { $count } times on one day: there is no course to draw yet.
}
page-memory-course = From { $from } to { $to }. High is likely recalled, low likely forgotten; { $right } recalled, { $wrong } not recalled.
page-memory-now = Recalled now with a chance of { $chance }. Asked again { $when }.
page-fact-new = never asked
page-fact-again = asked again { $when }
page-traps = Wrong versions
page-trap-never = never taken for true
page-trap-times = { $count ->
    [one] taken for true once
   *[other] taken for true { $count } times
}
page-questions = Questions that ask it
page-questions-none = No written question asks it.

home-mistakes = Mistakes
home-mistakes-open = { $open } to mend
home-mistakes-certain = { $open } to mend, { $certain } of them though you were sure
home-mistakes-none = none to mend
home-does-mistakes = mistakes
home-key-mistakes = your mistakes, and what is mended
    .bar = mistakes

editor-none = No editor is named: set VISUAL or EDITOR to yours.
editor-keys = The editor was not started, since the keys could not be handed to it.
editor-failed = { $editor } ended with an error; your note is as it was.
editor-long = That text is too long for a note.
