package commands

import (
	"strings"

	"tocsin/collective/action"
	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/storage"
)

// pageGroups are the rules of no kind of proposals that stand on one line, in the order of the page.
func pageGroups() [][]charter.Key {
	return [][]charter.Key{
		{charter.Hours}, {charter.Language, charter.Zone, charter.Digests}, {charter.There},
		{charter.Presence, charter.Approvals, charter.Corrections}, {charter.Decided},
		{charter.Words, charter.Codes, charter.Needs}, {charter.Witnesses, charter.Readers},
	}
}

// charterPage is a charter that is shown: with the decisions that made it.
type charterPage struct {
	charter.Charter
	by map[charter.Key]charter.Change
}

func (c *Call) pageOf(circle storage.Room) charterPage {
	of, by := c.charterAt(circle.ID, c.tx.Now)
	return charterPage{of, by}
}

// since says by which decision a rule holds and since when; empty of one that never changed.
func (v voice) since(page charterPage, key charter.Key) string {
	change, changed := page.by[key]
	if !changed {
		return ""
	}
	return v.T("rules.since", "number", itoa(change.Number), "day", v.texts.Day(v.lang, change.Since.In(v.now.Location()), v.now))
}

// showRules shows all rules of a circle on a page.
func (c *Call) showRules(circle storage.Room) error {
	page := c.pageOf(circle)
	line, err := c.circleLine(rulesKey, circle)
	if err != nil {
		return err
	}
	example := c.ruleTyped(charter.Quorum.Of(decision.Strike)) + " " + c.sample(charter.Quorum.Of(decision.Strike))
	lines := append([]string{c.T("rules.page", "circle", clean(circle.Name))}, c.pageLines(page)...)
	c.answer(append(lines, c.T("rules.page-how", "rules", line, "change", c.name("charting.change"), "example", example))...)
	return nil
}

// pageLines are the rules with their numbers, in few lines.
func (v voice) pageLines(page charterPage) []string {
	var lines []string
	n := 0
	for _, kind := range decision.Kinds() {
		n++
		r := page.Of(kind)
		value := v.T("rules.kind", "rule", v.rule(r), "deadline", v.lasting(r.Open))
		lines = append(lines, v.T("rules.line", "number", itoa(n), "rule", v.name("kind."+string(kind)), "value", value)+v.sinceKind(page, kind))
	}
	for _, group := range pageGroups() {
		var parts []string
		for _, key := range group {
			n++
			parts = append(parts, v.T("rules.line", "number", itoa(n), "rule", v.ruleName(key), "value", v.ruleValue(key, page.Get(key)))+v.since(page, key))
		}
		lines = append(lines, strings.Join(parts, " · "))
	}
	return lines
}

// sinceKind says by which decision the rules of a kind changed last.
func (v voice) sinceKind(page charterPage, kind decision.Kind) string {
	var last charter.Key
	for _, aspect := range charter.Aspects() {
		key := aspect.Of(kind)
		if change, changed := page.by[key]; changed && (last == "" || change.Since.After(page.by[last].Since)) {
			last = key
		}
	}
	return v.since(page, last)
}

// showRule shows one rule: what it means, its value, what no decision can lower, and how it is
// changed.
func (c *Call) showRule(circle storage.Room, section string) error {
	page := c.pageOf(circle)
	line, err := c.circleLine(rulesKey, circle)
	if err != nil {
		return err
	}
	lines := []string{c.T("rules.one", "rule", capital(c.sectionName(section)), "circle", clean(circle.Name))}
	example := charter.Key(section)
	if kind := decision.Kind(section); kind.Known() {
		lines = append(lines, c.kindLines(page, kind)...)
		example = charter.Quorum.Of(kind)
	} else {
		key := charter.Key(section)
		lines = append(lines, c.T("rules.value-now", "value", c.ruleValue(key, page.Get(key)))+c.since(page, key))
		if c.since(page, key) == "" {
			lines[1] += c.T("rules.from-start")
		}
	}
	lines = append(lines, c.T("meaning."+meaningOf(section)))
	if charter.HasFloor(section) {
		lines = append(lines, c.T("floor."+section))
	}
	typed := c.ruleTyped(example) + " " + c.sample(example)
	if example == charter.Language && page.Language == c.sample(example) {
		typed = c.ruleTyped(example) + " fr"
	}
	c.answer(append(lines, c.T("rules.one-how", "rules", line, "change", c.name("charting.change"), "example", typed))...)
	return nil
}

// meaningOf is the end of the key of what a section means: the kinds share one text.
func meaningOf(section string) string {
	if decision.Kind(section).Known() {
		return "kind"
	}
	return section
}

// kindLines are the aspects of a kind that its method has a use for, grouped.
func (c *Call) kindLines(page charterPage, kind decision.Kind) []string {
	var lines []string
	changed := false
	for _, group := range [][]charter.Aspect{
		{charter.Method, charter.Count, charter.Fraction, charter.Base, charter.Blocks},
		{charter.Quorum, charter.Active, charter.Seconds, charter.Cosigners},
		{charter.Secret, charter.Names, charter.Early, charter.Contest, charter.Deadline},
	} {
		var parts []string
		for _, aspect := range group {
			key := aspect.Of(kind)
			if !charter.Uses(page.Of(kind), aspect) {
				continue
			}
			since := c.since(page, key)
			changed = changed || since != ""
			parts = append(parts, c.T("rules.part", "rule", c.name("aspect."+string(aspect)), "value", c.ruleValue(key, page.Get(key)))+since)
		}
		lines = append(lines, strings.Join(parts, " · "))
	}
	if !changed {
		lines = append(lines, capital(c.T("rules.all-from-start")))
	}
	return lines
}

// sample is a value to show as an example.
func (v voice) sample(key charter.Key) string {
	aspect, _ := key.Split()
	switch {
	case aspect != "":
		return "3/5"
	case key == charter.Digests:
		return v.name("answer.no")
	case key == charter.Decided:
		return v.name("deed." + string(action.Rally))
	}
	return map[charter.Key]string{
		charter.Hours: "10:00-12:00", charter.Language: "nl", charter.Zone: "Europe/Paris", charter.There: "30",
		charter.Presence: "1/3", charter.Approvals: "2", charter.Corrections: "72h", charter.Words: "60",
		charter.Codes: "12", charter.Needs: "3", charter.Witnesses: "3", charter.Readers: "3",
	}[key]
}
