## The list of notes, and a note

notes = Notes
notes-none = There are no topics, so there are no notes yet.
notes-key-read = read the note
    .bar = read

note = note
note-empty = No note is written for this topic.
note-facts = Facts: { $seen } of { $facts } seen
# What stands before the text of a trap.
note-not-so = not so:
note-superseded = superseded
note-not-asked = not asked by any question
note-mistaken = mistaken
note-not-known = not known yet
note-known = known, { $chance } %
# How a fact is remembered, and when it comes again.
note-state = { $how }, { $when }
note-key-ask = be asked about this topic
    .bar = ask me
