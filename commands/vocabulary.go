package commands

import (
	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/incident"
	"tocsin/collective/tally"
	"tocsin/collective/taxonomy"
	"tocsin/i18n"
)

// phrases maps what members write, folded, to what it means.
type phrases map[string]string

// longestPhrase is how many words a phrase has at the most.
const longestPhrase = 8

// vocabulary is every word that has a meaning, in all languages at once.
type vocabulary struct {
	names    phrases // of commands
	choices  map[decision.Method]phrases
	kinds    phrases
	methods  phrases
	counts   phrases // of a ranking: schulze, irv …
	answers  phrases // yes, no, skip
	options  phrases // of a proposal: majority, quorum, secret …
	details  phrases // labels of lines under a proposal
	tasks    phrases // that a digital strike refuses
	channels phrases
	links    phrases // what a proposal can be tied to
	marks    phrases // with and instead of, in a list

	actWords   phrases // what is done with an assembly
	gatherings phrases // kinds of assemblies
	itemWords  phrases // what is done with an item of an agenda
	liveWords  phrases // what is said without a mark while an assembly is under way
	wishes     phrases // what one asks to speak for
	noteKinds  phrases
	presences  phrases
	naming     phrases // with or without one's name in the minutes
	needWords  phrases
	roleWords  phrases
	pvWords    phrases // what is done with minutes
	taskWords  phrases // what is done with a task

	deeds        phrases // kinds of actions
	stepWords    phrases // what is done with an action
	partWords    phrases // roles of an action
	refusedWords phrases // with a count of refusals
	signWords    phrases // what is done with a letter
	promiseWords phrases // what is done with a promise
	promiseParts phrases // what a promise says beside itself

	tellingWords   phrases // in an exchange about a report
	reportingWords phrases // what is said of a report
	rereadingWords phrases // what is done with a text to read again
	figureWords    phrases // what figures are asked for
	dimensions     phrases // by which figures are grouped
	regions        phrases
	filingWords    phrases // what a dossier is asked for
	printing       phrases // sheets that belong to no proposal
	ledgerWords    phrases // what is asked of the journal
	owningWords    phrases // what is done with one's own data
	spaced         phrases // names of commands that are two words
	digestWords    phrases // what a digest is asked for
	postWords      phrases // kinds of mandates
	mandatingWords phrases // what is done with a mandate

	convergingWords phrases // in a room that collectives share
	charting        phrases // what is done with rules
	ruleNames       phrases // aspects, kinds of proposals, other rules
	bases           phrases // of what a share is
	shares          phrases // shares in words
	units           phrases // of time
	fixed           phrases // what no circle decides about
}

// Words that mean something of their own, beside commands, kinds, methods and choices.
func optionWords() []string {
	return []string{"majority", "quorum", "secret", "open", "early", "with", "each", "review", "session"}
}

func detailWords() []string { return []string{"refused", "urgent", "notice", "place", "addressee"} }
func linkWords() []string   { return []string{"proposal", "action", "assembly", "report"} }

func liveKeys() []string {
	return []string{"speak", "point-of-order", "reply", "next", "next-item", "here", "undo-note", "pause", "resume"}
}

func pvKeys() []string {
	return []string{"correct", "add", "remove", "approve", "file"}
}

func taskKeys() []string { return []string{"take", "release", "done", "drop", "reopen", "ask"} }

func actKeys() []string {
	keys := []string{"now"}
	for _, a := range acts() {
		keys = append(keys, a.key)
	}
	return keys
}

// counts are the ways to count a ranking.
func counts() []tally.Method { return []tally.Method{tally.Schulze, tally.RankedPairs, tally.IRV} }

func newVocabulary(texts *i18n.Catalogue, commands []Command) vocabulary {
	all := func(prefix string, keys []string) phrases {
		p := phrases{}
		for _, key := range keys {
			for _, lang := range i18n.Langs() {
				p.add(texts.Words(lang, prefix+key), key)
			}
		}
		return p
	}
	names := make([]string, len(commands))
	for i, command := range commands {
		names[i] = command.Key
	}
	v := vocabulary{
		names: all("name.", names), kinds: all("kind.", asTexts(decision.Offered())), methods: all("method.", asTexts(decision.Methods())),
		counts: all("count.", asTexts(counts())), answers: all("answer.", []string{"yes", "no", "skip", "silent"}),
		options: all("option.", optionWords()), details: all("detail.", detailWords()),
		channels: all("channel.", asTexts(decision.Channels())), links: all("link.", linkWords()),
		marks: all("mark.", []string{"with", "instead", "by", "present"}), tasks: phrases{}, choices: map[decision.Method]phrases{},

		actWords: all("act.", actKeys()), gatherings: all("gathering.", asTexts(assembly.Kinds())),
		itemWords: all("item.", []string{"next", "now", "defer", "drop"}), liveWords: all("live.", liveKeys()),
		wishes: all("wish.", wishesOf()), noteKinds: all("note.", asTexts(assembly.NoteKinds())),
		presences: all("presence.", asTexts([]assembly.Presence{assembly.InPerson, assembly.Online, assembly.Absent})),
		naming:    all("pledge.", []string{"named", "unnamed"}), needWords: all("need.", asTexts(assembly.Needs())),
		roleWords: all("role.", append(asTexts(assembly.Roles()), "draw")), pvWords: all("pv.", pvKeys()), taskWords: all("task.", taskKeys()),

		deeds: all("deed.", asTexts(action.Kinds())), stepWords: all("step.", stepKeys()), partWords: all("part.", asTexts(action.Roles())),
		refusedWords: all("refusing.", []string{"urgent", "paper", "total"}), signWords: all("signing.", signingKeys()),
		promiseWords: all("promising.", promiseKeys()), promiseParts: all("promised.", []string{"service", "to", "said", "proof", "action", "yesterday", "unknown"}),

		tellingWords: all("telling.", []string{"list", "same", "quote", "sheet"}), reportingWords: all("reporting.", reportingKeys()),
		rereadingWords: all("rereading.", rereadingKeys()), figureWords: all("figure.", figureKeys()),
		dimensions: all("dim.", asTexts(incident.Dimensions())), regions: all("region.", incident.Regions()), filingWords: all("filing.", filingKeys()),
		printing: all("printing.", []string{"form", "tally", "rules"}), ledgerWords: all("ledger.", ledgerKeys()), owningWords: all("owning.", owningKeys()), spaced: all("spaced.", []string{mydataKey}), digestWords: all("digesting.", digestKeys()), convergingWords: all("converging.", convergingKeys()),
		postWords: all("post.", postKeys()), mandatingWords: all("mandating.", mandatingKeys()),
		charting: all("charting.", chartingKeys()), ruleNames: phrases{}, shares: phrases{}, units: all("unit.", unitKeys()), fixed: all("fixed.", fixedKeys()),
		bases: all("base.", asTexts([]collective.Base{collective.Expressed, collective.Cast, collective.Everyone})),
	}
	v.addRuleNames(texts)
	for _, kind := range action.Kinds() {
		v.deeds.add([]string{string(kind)}, string(kind))
	}
	for _, kind := range decision.Offered() {
		v.kinds.add([]string{string(kind)}, string(kind))
	}
	for _, m := range decision.Methods() {
		choices := m.Choices()
		if m.HasOptions() {
			choices = append(choices, decision.Then, decision.And)
		}
		if m == decision.Dates {
			choices = append(choices, decision.Yes, decision.IfNeedBe, decision.No)
		}
		v.methods.add([]string{string(m)}, string(m))
		v.choices[m] = all("choice.", asTexts(choices))
	}
	for _, task := range taxonomy.Terms(taxonomy.Task) {
		v.tasks.add([]string{task.Slug}, task.Slug)
		for _, name := range task.Names {
			v.tasks.add([]string{name}, task.Slug)
		}
	}
	return v
}

// asTexts writes values of a named type as texts.
func asTexts[S ~string](values []S) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
