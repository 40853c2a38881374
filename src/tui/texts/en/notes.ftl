## The list of notes, and a note

notes = Notes
notes-none = There are no topics yet, so there are no notes.
notes-key-read = read the note
    .bar = read

note-page = note
note-empty = This topic has no note.
note-facts = Facts: { $seen } of { $facts } seen
note-askable = With the statements that stand only in questions: { $seen } of { $facts } seen.
# What stands before the text of a trap.
note-not-so = false:
note-superseded = out of date
note-not-asked = no question asks this
note-mistaken = mistaken
note-not-known = learning
note-known = known, { $chance } %
# How a fact is remembered, and when it comes again.
note-state = { $how }, { $when }
note-key-ask = practise this topic
    .bar = practise
