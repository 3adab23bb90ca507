package commands

// recorded is what is known of an act in the journal. Its text has the key textOf.
type recorded struct {
	command  string // with which it is done; empty: it comes by itself
	about    about
	says     says // what its detail is
	nameless bool // nobody is told who did it, the journal neither
}

// about is what an act refers to.
type about int

const (
	aboutProposal about = iota
	aboutAssembly
	aboutAction
	aboutPromise
	aboutTask
	aboutReport
	aboutLaw
	aboutFigures
	aboutDigest
	aboutConvergence
	aboutAll // nothing in particular
)

// says is what the detail of an act holds.
type says int

const (
	saysNothing  says = iota // or what is for the program only
	saysWords                // what somebody wrote: masked when it is recorded
	saysNumber               // a number, a version, the seed of a lot: shown as it is
	saysUrn                  // a channel and how many ballots
	saysOutcome              // an outcome and the digest of the ballots
	saysLink                 // a kind and a number
	saysDay                  // 2006-01-02
	saysRole                 // of an assembly
	saysStates               // of an action, before and after, or only after
	saysField                // of an action
	saysDecision             // id of a proposal
	saysKept                 // states of a promise
	saysStatus               // nothing: the status of a report is in the name of the act
	saysRules                // of a circle, before and after
	saysBefore               // what somebody had written before: masked when it is recorded
)

// recordedActs is every act that a command records. Who votes, seconds, contests, signs, comes,
// carries or reads has no name in the journal; who changes what is everybody's has one.
func recordedActs() map[string]recorded {
	all := map[string]recorded{}
	for _, part := range []map[string]recorded{decisionActs(), assemblyActs(), actionActs(), reportActs(), convergenceActs()} {
		for act, of := range part {
			all[act] = of
		}
	}
	return all
}

func decisionActs() map[string]recorded {
	return map[string]recorded{
		"propose": {command: proposeKey, says: saysWords}, "second": {command: supportKey, nameless: true},
		"amend": {command: amendKey, says: saysWords},
		"vote":  {command: voteKey, nameless: true}, "unvote": {command: voteKey, nameless: true}, "revise-urn": {command: voteKey, nameless: true},
		"urn": {command: urnKey, says: saysUrn}, "remove-urn": {command: urnKey}, "witness": {command: witnessKey}, "count-urn": {command: witnessKey},
		"withdraw": {command: "withdraw"}, "withdraw-together": {command: supportKey, nameless: true}, "lapse": {},
		"move-withdraw": {command: "withdraw"}, "move-prolong": {command: prolongKey},
		"cosign-withdraw": {command: supportKey, nameless: true}, "cosign-prolong": {command: supportKey, nameless: true},
		"prolong": {command: prolongKey, nameless: true}, "restored": {about: aboutAll, says: saysDay}, "open-again": {}, "put-anew": {},
		"contest": {command: contestKey, says: saysWords, nameless: true}, "annul": {}, "final": {}, "close": {says: saysOutcome},
		"carry": {command: carryKey}, "leave": {command: carryKey}, "link": {command: linkKey, says: saysLink},
		"review": {command: reviewKey, says: saysDay}, "review-keep": {}, "review-amend": {}, "review-end": {},
		newsReached: {}, newsHeld: {}, newsMissed: {},
		"rule-change": {says: saysRules}, "rule-revoke": {},
	}
}

func reportActs() map[string]recorded {
	of := func(command string) recorded {
		return recorded{command: command, about: aboutReport, says: saysStatus}
	}
	quiet := recorded{command: rereadKey, about: aboutReport, nameless: true}
	return map[string]recorded{
		"read-report": quiet, "reword-report": quiet, "unword-report": quiet, // who told it may be one of them
		"report-recu": of(reportsKey), "report-relu": of(reportsKey), "report-recoupe": of(reportsKey), "report-utilise": of(reportsKey),
		"report-interpelle": of(reportsKey), "report-reponse": of(reportsKey), "report-resolu": of(reportsKey),
		"law-text":        {command: briefKey, about: aboutLaw, says: saysBefore},
		"publish-figures": {command: briefKey, about: aboutFigures},

		"free-task":        {command: taskKey, about: aboutTask, nameless: true},
		"subscribe-digest": {command: digestsKey, about: aboutDigest, says: saysWords}, "stop-digest": {command: digestsKey, about: aboutDigest, says: saysWords},
	}
}

// ofWords says whether a detail is what somebody wrote.
func (of recorded) ofWords() bool { return of.says == saysWords || of.says == saysBefore }

// textOf is the key of the text of an act.
func textOf(act string, of recorded) string {
	if of.says == saysStatus {
		return "did.report-status"
	}
	return "did." + act
}
