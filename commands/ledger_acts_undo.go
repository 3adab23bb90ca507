package commands

import "tocsin/storage"

// undoing says whether anybody can undo an act, and how: by putting back what it changed. An act
// of which nothing is put back has a reason instead, the rest of a text "undo.not-…".
type undoing struct {
	of   storage.ThingKind   // what it changes: without that there is nothing to undo
	with []storage.ThingKind // what changes along with it, and is put back where it still stands so
	not  string
}

// What is not undone, and why.
const (
	notOthers    = "others"  // it concerns who did it, and nobody else
	notDecided   = "decided" // it took several, or the circle
	notVote      = "vote"    // votes, ballots and urns are never touched
	notItself    = "itself"  // nobody did it: it came of what others did
	notLive      = "live"    // it goes on where it happens
	notWithdrawn = "withdrawn"
	notDrawn     = "drawn"   // everybody has its proof
	notFrozen    = "frozen"  // that is what it is for
	notAbroad    = "abroad"  // other collectives have read it, signed
	notReading   = "reading" // whoever reads undoes it
)

// undoings are all acts of recordedActs. What somebody creates for everybody others can take away
// again, like what somebody changes.
func undoings() map[string]undoing {
	all := map[string]undoing{undoAct: {not: notItself}, undoneByVote: {not: notDecided}} // the first one as what it undid
	for _, part := range []map[string]undoing{decisionUndoings(), bindingUndoings(), assemblyUndoings(), actionUndoings(), reportUndoings()} {
		for act, of := range part {
			all[act] = of
		}
	}
	return all
}

func decisionUndoings() map[string]undoing {
	not := func(why string) undoing { return undoing{not: why} }
	return map[string]undoing{
		"link": {of: storage.LinksThing}, "review": {of: storage.ProposalThing},
		"propose": not(notVote), "vote": not(notVote), "unvote": not(notVote), "revise-urn": not(notVote), "urn": not(notVote),
		"remove-urn": not(notVote), "witness": not(notVote), "count-urn": not(notVote), "close": not(notVote), "contest": not(notVote),
		"withdraw": not(notWithdrawn), "amend": not(notOthers), "second": not(notOthers), "carry": not(notOthers), "leave": not(notOthers),
		"withdraw-together": not(notDecided), "move-withdraw": not(notDecided), "move-prolong": not(notDecided), "cosign-withdraw": not(notDecided),
		"cosign-prolong": not(notDecided), "prolong": not(notDecided), "annul": not(notDecided), "review-keep": not(notDecided),
		"review-amend": not(notDecided), "review-end": not(notDecided),
		"restored": not(notItself), "open-again": not(notItself), "put-anew": not(notItself),
		"lapse": not(notItself), "final": not(notItself), newsReached: not(notItself), newsHeld: not(notItself), newsMissed: not(notItself),
	}
}

// bindingUndoings are those of mandates, which take the holder or the circle, of rules, and of exports.
func bindingUndoings() map[string]undoing {
	not := func(why string) undoing { return undoing{not: why} }
	return map[string]undoing{
		"new-mandate": not(notOthers), "agree-mandate": not(notOthers), "return-mandate": not(notOthers), "report-mandate": not(notOthers),
		"undo-mandate": not(notOthers), "will-mandate": not(notOthers), "unwill-mandate": not(notOthers), "guest-mandate": not(notOthers),
		"give-mandate": not(notDecided), "revoke-mandate": not(notDecided), "resume-mandate": not(notDecided),
		"draw-mandate": not(notDrawn), "pass-mandate": not(notDrawn),
		"lapse-mandate": not(notItself), "expire-mandate": not(notItself), "free-mandate": not(notItself),
		"rule-change": not(notDecided), "rule-revoke": not(notDecided),
		"export": not(notOthers), "import": not(notItself), "lapse-joint": not(notItself),
	}
}

func assemblyUndoings() map[string]undoing {
	not := func(why string) undoing { return undoing{not: why} }
	whole := undoing{of: storage.AssemblyThing, with: []storage.ThingKind{storage.ProposalThing}} // its agenda follows it
	item := undoing{of: storage.ItemThing}
	return map[string]undoing{
		"call-assembly": whole, "move-assembly": whole, "cancel-assembly": whole, "restore-assembly": whole,
		"relocate-assembly": {of: storage.AssemblyThing}, "end-series": {of: storage.AssemblyThing}, "close-assembly": {of: storage.AssemblyThing},
		"add-item": item, "edit-item": item, "undo-item": item, "drop-item": item, "defer-item": item, "time-item": item,
		"want-item": item, // where it brings one back
		noteKey:     {of: storage.NoteThing}, "edit-note": {of: storage.NoteThing}, "remove-note": {of: storage.NoteThing},
		"correct-minutes": {of: storage.MinutesThing, with: []storage.ThingKind{storage.TaskThing}},
		"date-assembly":   not(notDecided), "approve-minutes": not(notDecided), "unwant-item": not(notOthers),
		"take-role": not(notOthers), "leave-role": not(notOthers), "draw-roles": not(notDrawn),
		"open-assembly": not(notLive), "pause-assembly": not(notLive), "resume-assembly": not(notLive), "reopen-assembly": not(notLive), "begin-item": not(notLive),
	}
}

func actionUndoings() map[string]undoing {
	not := func(why string) undoing { return undoing{not: why} }
	action := undoing{of: storage.ActionThing, with: []storage.ThingKind{storage.ItemThing, storage.ReportThing}}
	promise := undoing{of: storage.PromiseThing}
	task := undoing{of: storage.TaskThing, with: []storage.ThingKind{storage.ItemThing}}
	return map[string]undoing{
		"new-action": action, "change-action": action, "move-action": action, "date-action": action,
		"open-letter": action, "edit-letter": action, "close-letter": action, "reopen-letter": action, "write-letter": {of: storage.LetterThing},
		"decide-action": not(notDecided), "undecide-action": not(notDecided), "tell-refusals": not(notItself),
		"come-to-action": not(notOthers), "stay-from-action": not(notOthers), "carry-role": not(notOthers), leaveAct: not(notOthers), "undo-people": not(notOthers),
		"sign-letter": not(notOthers), "withdraw-signature": not(notOthers), "undo-withdraw": not(notOthers),
		"enter-sheet": not(notDecided), "confirm-sheet": not(notDecided), "drop-sheet": not(notOthers),
		"new-promise": promise, "edit-promise": promise, "change-promise": promise, "prove-promise": {of: storage.EvidenceThing},
		"say-promise": not(notOthers), "undo-promise": not(notOthers),
		"new-task": task, "done-task": task, "drop-task": task, "reopen-task": task, "ask-task": task, "date-task": task,
		"take-task": not(notOthers), "release-task": not(notOthers), "undo-task": not(notOthers), "offer-task": not(notItself),
	}
}

func reportUndoings() map[string]undoing {
	not := func(why string) undoing { return undoing{not: why} }
	status := undoing{of: storage.ReportThing}
	return map[string]undoing{
		"report-recu": status, "report-relu": status, "report-recoupe": status, "report-utilise": status, "report-interpelle": status,
		"report-reponse": status, "report-resolu": status, "law-text": {of: storage.LawThing},
		"read-report": not(notReading), "reword-report": not(notReading), "unword-report": not(notReading),
		"publish-figures": not(notFrozen), "free-task": not(notItself),
		"ask-convergence": not(notAbroad), "end-convergence": not(notAbroad), "trust-tocsin": not(notAbroad), "ask-collectives": not(notAbroad),
		"retire-question": not(notAbroad), "share-figures": not(notAbroad), "publish-tally": not(notItself),
		"subscribe-digest": {of: storage.DigestThing}, "stop-digest": {of: storage.DigestThing},
	}
}

// inRef says whether the entry of an act names the thing itself, so that of several of a kind that
// one is meant.
func (u undoing) inRef() bool {
	switch u.of {
	case storage.ItemThing, storage.NoteThing, storage.EvidenceThing, storage.LawThing:
		return false
	}
	return true
}
