## The result of a sitting

result-all = all
result-wrong = wrong
result-unanswered = unanswered
result-flagged = flagged
result-guessed = guessed
result-slow = slow
