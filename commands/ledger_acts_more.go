package commands

func assemblyActs() map[string]recorded {
	of := func(command string, says says) recorded {
		return recorded{command: command, about: aboutAssembly, says: says}
	}
	quiet := func(command string, says says) recorded {
		return recorded{command: command, about: aboutAssembly, says: says, nameless: true}
	}
	return map[string]recorded{
		"call-assembly": of(meetKey, saysWords), "move-assembly": of(meetKey, saysWords), "cancel-assembly": of(meetKey, saysWords),
		"relocate-assembly": of(meetKey, saysWords), "restore-assembly": of(meetKey, saysNothing), "end-series": of(meetKey, saysNothing),
		"date-assembly": quiet(meetKey, saysNothing), // by the last who answers a poll
		"open-assembly": of(meetKey, saysNothing), "pause-assembly": of(meetKey, saysNothing), "resume-assembly": of(meetKey, saysNothing),
		"close-assembly": of(meetKey, saysNothing), "reopen-assembly": of(meetKey, saysNothing),
		"add-item": of(itemKey, saysWords), "edit-item": of(itemKey, saysWords), "undo-item": of(itemKey, saysWords),
		"drop-item": of(itemKey, saysWords), "defer-item": of(itemKey, saysWords), "begin-item": of(itemKey, saysWords),
		"time-item": of(itemKey, saysNothing), "want-item": quiet(itemKey, saysNothing), "unwant-item": quiet(itemKey, saysNothing),
		"draw-roles": of(roleKey, saysNumber), "take-role": of(roleKey, saysRole), "leave-role": of(roleKey, saysRole),
		noteKey: of(noteKey, saysWords), "edit-note": of(noteKey, saysWords), "remove-note": of(noteKey, saysWords),
		"approve-minutes": quiet(minutesKey, saysNumber), "correct-minutes": of(minutesKey, saysWords),
	}
}

func actionActs() map[string]recorded {
	of := func(command string, about about, says says) recorded {
		return recorded{command: command, about: about, says: says}
	}
	quiet := func(command string) recorded {
		return recorded{command: command, about: aboutAction, nameless: true}
	}
	return map[string]recorded{
		"new-action": of(enactKey, aboutAction, saysStates), "change-action": of(enactKey, aboutAction, saysField),
		"move-action": of(enactKey, aboutAction, saysStates), "date-action": of(enactKey, aboutAction, saysNothing),
		"decide-action": of("", aboutAction, saysDecision), "undecide-action": of("", aboutAction, saysDecision),
		"come-to-action": quiet(enactKey), "stay-from-action": quiet(enactKey), "carry-role": quiet(enactKey), leaveAct: quiet(enactKey), "undo-people": quiet(enactKey),
		"tell-refusals": of("", aboutAction, saysNothing),
		"write-letter":  of(signKey, aboutAction, saysNumber), "open-letter": of(signKey, aboutAction, saysNothing), "edit-letter": of(signKey, aboutAction, saysNothing),
		"close-letter": of(signKey, aboutAction, saysNothing), "reopen-letter": of(signKey, aboutAction, saysNothing),
		"sign-letter": quiet(signKey), "withdraw-signature": quiet(signKey), "undo-withdraw": quiet(signKey),
		"enter-sheet": of(signKey, aboutAction, saysNumber), "confirm-sheet": of(signKey, aboutAction, saysNumber), "drop-sheet": of(signKey, aboutAction, saysNumber),
		"new-promise": of(promiseKey, aboutPromise, saysNothing), "edit-promise": of(promiseKey, aboutPromise, saysNothing),
		"change-promise": of(promiseKey, aboutPromise, saysKept), "say-promise": of(promiseKey, aboutPromise, saysKept),
		"prove-promise": of(promiseKey, aboutPromise, saysNothing), "undo-promise": of(promiseKey, aboutPromise, saysNothing),
		"new-task": of(taskKey, aboutTask, saysNothing), "take-task": of(taskKey, aboutTask, saysNothing), "done-task": of(taskKey, aboutTask, saysNothing),
		"drop-task": of(taskKey, aboutTask, saysNothing), "reopen-task": of(taskKey, aboutTask, saysNothing), "ask-task": of(taskKey, aboutTask, saysNothing),
		"date-task": of(taskKey, aboutTask, saysNothing), "offer-task": of("", aboutTask, saysNothing),
		// who is asked in private may say no in private
		"release-task": {command: taskKey, about: aboutTask, nameless: true}, "undo-task": {command: taskKey, about: aboutTask, nameless: true},
	}
}

// convergenceActs are what is done in a room that collectives share.
func convergenceActs() map[string]recorded {
	of := func(command string, says says) recorded {
		return recorded{command: command, about: aboutConvergence, says: says}
	}
	return map[string]recorded{
		"ask-convergence": of(convergeKey, saysNothing), "end-convergence": of(convergeKey, saysNothing), "trust-tocsin": of(convergeKey, saysNothing),
		"ask-collectives": of(convergeKey, saysWords), "retire-question": of(convergeKey, saysNothing), "publish-tally": of("", saysNothing),
		"share-figures": of(convergeKey, saysNumber),
	}
}
