package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/collective/charter"
	"tocsin/storage"
)

const rulesKey = "rules"

// rules shows what binds a circle, all of it or one rule, and puts a change of it to the circle.
// Nothing else changes a rule: it is decided like whatever else binds all.
func rules() Command {
	return Command{
		Key: rulesKey, Group: lifeGroup, Guard: ofACircle, Run: runRules, Reply: replyRules, Undo: undoPropose, Redo: redoRules,
	}
}

// fixedKeys are what no circle decides about.
func fixedKeys() []string { return []string{"anonymity", "secrecy"} }

func chartingKeys() []string { return []string{"change", "from", "print", "none"} }

func runRules(c *Call) error {
	head, body, _ := strings.Cut(c.rest, "\n")
	circle, words, err := c.namedCircle(rulesKey, strings.Fields(head), "journal.which-circle")
	if err != nil {
		return err
	}
	verb, took := c.charting.prefix(words)
	switch {
	case len(words) == 0:
		return c.showRules(circle)
	case verb == "print":
		return c.printRules(circle)
	case verb == "change":
		return c.changeRules(circle, words[took:], body)
	}
	if section, ok := c.sectionNumbered(words); ok {
		return c.showRule(circle, section)
	}
	if _, fixed := c.fixed.prefix(words); fixed > 0 {
		return refuse("rules.fixed")
	}
	r := c.readRule(words)
	switch {
	case r.aspect == "" && r.section == "":
		return c.nearestRule(circle, words)
	case len(r.value) > 0:
		return c.changeRules(circle, words, body)
	case r.section != "":
		return c.showRule(circle, r.section)
	}
	return c.changeRules(circle, words, body)
}

// sectionNumbered reads the number of a rule on the page, and nothing after it.
func (c *Call) sectionNumbered(words []string) (string, bool) {
	sections := charter.Sections()
	n, rest := leadingNumber(strings.Join(words, " "))
	if n < 1 || n > len(sections) || rest != "" {
		return "", false
	}
	return sections[n-1], true
}

// nearestRule says which rule somebody may have meant who wrote one that does not exist.
func (c *Call) nearestRule(circle storage.Room, words []string) error {
	line, err := c.circleLine(rulesKey, circle)
	if err != nil {
		return err
	}
	if near := c.nearestName(words); near != "" {
		return refuse("rules.nearest", "said", quoted(strings.Join(words, " ")), "nearest", line+" "+near)
	}
	return refuse("rules.unknown", "said", quoted(strings.Join(words, " ")), "rules", line)
}

// nearestName is what was written with its first word that is no rule replaced by the nearest
// name of one; empty where none is near.
func (c *Call) nearestName(words []string) string {
	skipped := words
	for len(skipped) > 0 && isFiller(skipped[0]) {
		skipped = skipped[1:]
	}
	if len(skipped) == 0 {
		return ""
	}
	name := nearestIn(c.ruleNames, skipped[0])
	if name == "" {
		return ""
	}
	return strings.Join(append([]string{c.name(c.ruleNames[name])}, skipped[1:]...), " ")
}

// rulesDraft is a proposal to change rules as far as it is known.
type rulesDraft struct {
	Circle collective.RoomID `json:"circle"`
	Steps  []charter.Step    `json:"steps"`
	Rest   [][]string        `json:"rest"` // what was said of others, to be read still
	From   string            `json:"from"` // 2006-01-02
	Text   string            `json:"text"`

	Section string         `json:"section"` // of the rule being asked for
	Aspect  charter.Aspect `json:"aspect"`
	Value   []string       `json:"value"` // as written
	Guided  bool           `json:"guided"`
	Asked   string         `json:"asked"`
	Misses  int            `json:"misses"`
}

func readRulesDraft(raw []byte) (d rulesDraft, err error) {
	if err := json.Unmarshal(raw, &d); err != nil {
		return d, fmt.Errorf("read draft: %w", err)
	}
	return d, nil
}
