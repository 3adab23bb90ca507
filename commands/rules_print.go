package commands

import (
	"fmt"
	"strings"

	"tocsin/collective/charter"
	"tocsin/collective/decision"
	"tocsin/report/noticeboard"
	"tocsin/storage"
)

// printRulesHere prints the rules of the circle that is named, or the only one.
func (c *Call) printRulesHere(words []string) error {
	circle, _, err := c.namedCircle(rulesKey, words, "journal.which-circle")
	if err != nil {
		return err
	}
	return c.printRules(circle)
}

// printRules gives the rules of a circle on A4: each with what no decision can lower.
func (c *Call) printRules(circle storage.Room) error {
	page := c.pageOf(circle)
	s := noticeboard.Sheet{
		Lang: string(c.lang), Title: c.T("rules.page", "circle", clean(circle.Name)), Label: c.T("rules.sheet"),
		Lines:  []string{c.T("rules.sheet-day", "day", c.texts.Day(c.lang, c.now, c.now))},
		Footer: c.T("rules.sheet-footer", "rules", "!"+c.name("name."+rulesKey), "change", c.name("charting.change")),
	}
	for _, kind := range decision.Kinds() {
		part := noticeboard.Section{Heading: capital(c.sectionName(string(kind))), Texts: c.kindLines(page, kind)}
		s.Sections = append(s.Sections, c.withFloor(part, string(kind)))
	}
	for _, group := range pageGroups() {
		for _, key := range group {
			part := noticeboard.Section{Heading: capital(c.ruleName(key)), Texts: []string{
				c.ruleValue(key, page.Get(key)) + c.since(page, key), c.T("meaning." + meaningOf(string(key))),
			}}
			s.Sections = append(s.Sections, c.withFloor(part, string(key)))
		}
	}
	s.Sections = append(s.Sections, noticeboard.Section{Heading: c.T("rules.sheet-fixed"), Texts: strings.Split(c.T("rules.fixed"), "\n")})
	file, err := s.PDF()
	if err != nil {
		return fmt.Errorf("print rules: %w", err)
	}
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("rules.printed"),
		File: &storage.File{Name: c.T("rules.file") + ".pdf", MIME: "application/pdf", Data: file}})
	return nil
}

func (c *Call) withFloor(part noticeboard.Section, section string) noticeboard.Section {
	if charter.HasFloor(section) {
		part.Texts = append(part.Texts, c.T("floor."+section))
	}
	return part
}
