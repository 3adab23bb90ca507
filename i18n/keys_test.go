package i18n

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/assembly"
	"tocsin/collective/charter"
	"tocsin/collective/convergence"
	"tocsin/collective/decision"
	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/collective/incident/telling"
	"tocsin/collective/journal"
	"tocsin/collective/when"
	"tocsin/report/counter"
)

var shapeOfKeys = regexp.MustCompile(`^[a-z]+\.[a-z0-9-]+$`)

// shares are the rests of the keys that code makes from a number.
var shares = regexp.MustCompile(`^[0-9]+(-[0-9]+)?$`)

func TestEveryKeyInCodeExists(t *testing.T) {
	keys, code := mustLoad(t).Keys(French), readSource(t)
	sections := map[string]bool{}
	for _, key := range keys {
		section, _, _ := strings.Cut(key, ".")
		sections[section] = true
	}
	for text := range code.literals {
		section, _, _ := strings.Cut(text, ".")
		if shapeOfKeys.MatchString(text) && sections[section] && !code.prefixes[text] && !slices.Contains(keys, text) {
			t.Errorf("%q is used, and no text has that key", text)
		}
	}
	for text := range code.asked {
		if !slices.Contains(keys, text) {
			t.Errorf("%q is asked for, and no text has that key", text)
		}
	}
}

func TestEveryKeyIsUsed(t *testing.T) {
	code := readSource(t)
	for _, key := range mustLoad(t).Keys(French) {
		if !code.uses(key) {
			t.Errorf("%s: no code uses it", key)
		}
	}
}

// uses says whether a key stands in the code, whole or as a prefix and a rest that
// stands there too, itself whole or in two parts ("majority" + "-" + "exprimes").
func (s source) uses(key string) bool {
	if s.literals[key] {
		return true
	}
	for prefix := range s.prefixes {
		rest, ok := strings.CutPrefix(key, prefix)
		if !ok {
			continue
		}
		first, second, _ := strings.Cut(rest, "-")
		if s.literals[rest] || s.literals[first] && s.literals[second] || prefix == "fraction." && (rest == "percent" || shares.MatchString(rest)) {
			return true
		}
	}
	return false
}

// rests are the values that code adds to a prefix.
func rests() map[string][]string {
	bases := texts(collective.Expressed, collective.Cast, collective.Everyone)
	return map[string][]string{
		"kind.":             texts(decision.Kinds()...),
		"method.":           texts(decision.Methods()...),
		"methods.":          texts(decision.Methods()...),
		"print.how-":        texts(decision.Methods()...),
		"choice.":           choices(),
		"channel.":          texts(decision.Channels()...),
		"outcome.":          texts(decision.Adopted, decision.Rejected, decision.NoQuorum, decision.Tied, decision.Blocked, decision.Noted),
		"rule.simple-":      bases,
		"rule.majority-":    bases,
		"receipt.majority-": bases,
		"receipt.": texts(decision.QuorumRule, decision.AgreementRule, decision.ConsentRule, decision.ObjectionRule,
			decision.BlockRule, decision.TargetRule, decision.ChoiceRule+"-rule"),
		"when.": texts(when.ErrUnclear, when.ErrNoHour, when.ErrNoDay, when.ErrPast, when.ErrSkipped, when.ErrTwice,
			when.ErrTwoReadings, when.ErrMidnight, when.ErrImpossible, when.ErrBackwards),
		"lang.": texts(Langs()...),

		"aspect.":  texts(charter.Aspects()...),
		"ruling.":  texts(charter.Others()...),
		"expects.": append(texts(charter.Aspects()...), texts(charter.Others()...)...),
		"meaning.": append(texts(charter.Others()...), "kind"),
		"floor.":   floors(),

		"item.from-":      texts(assembly.OfAssembly, assembly.OfMinutes, assembly.OfProposal, assembly.OfTask, assembly.OfPromise, assembly.OfAction),
		"speak.now-":      texts(assembly.Hand, assembly.Point, assembly.Reply),
		"meet.now-":       {"dateless", "called", "soon", "open", "paused", "closed", "approved", "cancelled"},
		"deed.":           texts(action.Kinds()...),
		"enact.state-":    texts(action.States()...),
		"enact.you-":      {"come", "carry", "both", "not", "off"},
		"enact.they-":     {"come", "carry", "both", "not", "off"},
		"part.":           texts(action.Roles()...),
		"promise.state-":  texts(action.Awaited, action.Partly, action.Kept, action.Broken, action.Cancelled),
		"promise.count-":  texts(action.Awaited, action.Partly, action.Kept, action.Broken),
		"poster.done-":    {"poster", "leaflet", "leaflets", "tally", "questions"},
		"poster.file-":    {"poster", "leaflet", "leaflets", "tally", "questions"},
		"judge.ask-":      {"worked", "failed", "next"},
		"judge.head-":     {"worked", "failed", "next"},
		"sign.ask-":       {"how", "who", "sure"},
		"promise.ask-":    {"circle", "what", "service", "due"},
		"repeat.":         {"first", "second", "third", "fourth", "last", "each-week", "weeks", "each-month", "months"},
		"gathering.":      texts(assembly.Kinds()...),
		"note.":           texts(assembly.NoteKinds()...),
		"need.":           texts(assembly.Needs()...),
		"role.":           texts(assembly.Roles()...),
		"dim.":            texts(incident.Dimensions()...),
		"report.dim-":     texts(incident.Dimensions()...),
		"figures.by-":     texts(incident.Dimensions()...),
		"region.":         incident.Regions(),
		"dossier.of-":     disclosure.Names(),
		"dossier.head-":   disclosure.Names(),
		"column.":         counter.ColumnNames(),
		"converge.state-": {"offerte", "ouverte", "finie", "retiree"}, "converge.tally-": texts(convergence.Counted, convergence.Few, convergence.None),
		"converge.part-":  append(texts(convergence.Few, convergence.None), "oui", "retire"),
		"report.code-":    texts(telling.UnknownLetter, telling.OutOfRange, telling.Repeated, telling.TooLarge),
		"journal.broken-": texts(journal.Missing, journal.Misplaced, journal.Changed, journal.Reworded, journal.Foreign),
		"presence.":       texts(assembly.InPerson, assembly.Online, assembly.Absent),
	}
}

// floors are the sections of rules that have one.
func floors() []string {
	return slices.DeleteFunc(charter.Sections(), func(section string) bool { return !charter.HasFloor(section) })
}

// choices are those of all methods, and what else stands on a ballot.
func choices() []string {
	all := texts(decision.Yes, decision.IfNeedBe, decision.No, decision.Then, decision.And)
	for _, method := range decision.Methods() {
		all = append(all, texts(method.Choices()...)...)
	}
	return all
}

func texts[T ~string](values ...T) []string {
	var all []string
	for _, value := range values {
		all = append(all, string(value))
	}
	return all
}

func TestEveryValueHasItsText(t *testing.T) {
	keys := mustLoad(t).Keys(French)
	for prefix, all := range rests() {
		for _, rest := range all {
			if !slices.Contains(keys, prefix+rest) {
				t.Errorf("%s: no text has that key", prefix+rest)
			}
		}
	}
}

// A command has its names, its line in the help and its whole help.
func TestEveryCommandHasItsTexts(t *testing.T) {
	keys := mustLoad(t).Keys(French)
	commands := map[string]bool{}
	for _, key := range keys {
		if name, ok := strings.CutPrefix(key, "name."); ok {
			commands[name] = true
		}
	}
	for name := range readSource(t).commands {
		if !commands[name] {
			t.Errorf("name.%s: no text has that key", name)
		}
		delete(commands, name)
		for _, prefix := range []string{"help.", "usage."} {
			if !slices.Contains(keys, prefix+name) {
				t.Errorf("%s: no text has that key", prefix+name)
			}
		}
	}
	if len(commands) > 0 {
		t.Errorf("no command has these names: %s", slices.Sorted(maps.Keys(commands)))
	}
}
