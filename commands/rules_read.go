package commands

import (
	"maps"
	"slices"
	"strings"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/i18n"
)

// saidRule is a rule as somebody named it, with what they wrote after it.
type saidRule struct {
	section string
	aspect  charter.Aspect
	value   []string
}

// whole says whether it is clear which rule is meant.
func (r saidRule) whole() bool {
	return r.section != "" && (r.aspect != "") == decision.Kind(r.section).Known()
}

func (r saidRule) key() charter.Key {
	if r.aspect != "" {
		return r.aspect.Of(decision.Kind(r.section))
	}
	return charter.Key(r.section)
}

// Prefixes of what a name of a rule means.
const (
	aspectName = "aspect."
	kindName   = "kind."
	rulingName = "ruling."
)

// readRule reads the name of a rule and what follows: "quorum d'une grève à 2/3", "grève quorum
// 2/3", "heures mardi-jeudi 10h-12h". Aspect and kind come in any order.
func (v vocabulary) readRule(words []string) saidRule {
	r := saidRule{value: skipFillers(words)}
	for !r.whole() {
		meaning, took := v.ruleNames.prefix(unelided(r.value))
		slug := meaning[strings.Index(meaning, ".")+1:]
		switch {
		case took == 0:
			return r
		case strings.HasPrefix(meaning, aspectName) && r.aspect == "":
			r.aspect = charter.Aspect(slug)
		case strings.HasPrefix(meaning, kindName) && r.section == "":
			r.section = slug
		case strings.HasPrefix(meaning, rulingName) && r.section == "" && r.aspect == "":
			r.section = slug
		default:
			return r
		}
		r.value = skipFillers(r.value[took:])
	}
	return r
}

func unitKeys() []string { return []string{"minutes", "hours", "days", "weeks", "months", "years"} }

// shareWords are the shares that people say in words.
func shareWords() []string { return []string{"1-2", "1-3", "2-3", "1-4", "3-4", "4-5"} }

// addRuleNames adds the names of rules, each with what it is a name of, and the shares in words.
func (v vocabulary) addRuleNames(texts *i18n.Catalogue) {
	for _, lang := range i18n.Langs() {
		add := func(prefix string, slugs []string) {
			for _, slug := range slugs {
				v.ruleNames.add(texts.Words(lang, prefix+slug), prefix+slug)
			}
		}
		add(aspectName, asTexts(charter.Aspects()))
		add(kindName, asTexts(decision.Kinds()))
		add(rulingName, asTexts(charter.Others()))
		for _, share := range shareWords() {
			v.shares.add([]string{texts.Text(lang, "fraction."+share, nil)}, strings.ReplaceAll(share, "-", "/"))
		}
	}
}

// unelided takes a French article off the first word, and a colon.
func unelided(words []string) []string {
	if len(words) == 0 {
		return words
	}
	first := strings.TrimSuffix(words[0], ":")
	for _, article := range []string{"d'", "d’", "l'", "l’"} {
		first = strings.TrimPrefix(first, article)
	}
	return append([]string{first}, words[1:]...)
}

// fillers stand between the names of a rule and its value, folded.
var fillers = strings.Fields("de du des d'un d'une d’un d’une la le les l' a au aux pour un une est passe = : -> → " +
	"van het een op naar voor is wordt der die das des einer eines auf fur bei von ist wird of the to for at be " +
	"d'un d'une")

func isFiller(word string) bool { return slices.Contains(fillers, i18n.Fold(word)) }

func skipFillers(words []string) []string {
	for len(words) > 0 && isFiller(words[0]) {
		words = words[1:]
	}
	return words
}

// cutRules separates several changes at their commas; what after a comma names no rule belongs to
// the change before, as in a list of days.
func (v vocabulary) cutRules(words []string) [][]string {
	var all [][]string
	start := 0
	for i, word := range words {
		last := i == len(words)-1
		comma := strings.HasSuffix(word, ",") || strings.HasSuffix(word, ";")
		if !last && (!comma || !v.namesRule(words[i+1:])) {
			continue
		}
		part := slices.Clone(words[start : i+1])
		part[len(part)-1] = strings.TrimRight(word, ",;")
		all, start = append(all, part), i+1
	}
	return all
}

func (v vocabulary) namesRule(words []string) bool {
	r := v.readRule(words)
	return r.aspect != "" || r.section != ""
}

// nearestIn finds the phrase closest to what was written, none where it is not close.
func nearestIn(known phrases, written string) string {
	written = i18n.Fold(strings.Trim(written, ":,"))
	best, found := min(2, (len([]rune(written))+1)/3), ""
	for _, name := range slices.Sorted(maps.Keys(known)) {
		d := distance(written, name)
		if d < best || d == best && (found == "" || alike(written, name) > alike(written, found)) {
			best, found = d, name
		}
	}
	return found
}
