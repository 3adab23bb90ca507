package commands

import (
	"strings"
	"unicode/utf8"

	"tocsin/collective/incident"
	"tocsin/storage"
)

// maxLaw is how long what a circle says of the law can be, in characters.
const maxLaw = 4000

// law shows or changes what the circle says of the law to a service, or to all.
func (c *Call) law(f filing, text string) error {
	of := c.T("figures.all")
	if f.Service != "" {
		of = c.term(incident.Service, f.Service)
	}
	args := []any{"of", of, "dossier", c.commandLine(briefKey), "law", c.name("filing.law")}
	switch {
	case text == "":
		text, err := c.tx.LawText(f.Circle, f.Service)
		if err != nil {
			return err
		}
		if text == "" {
			return refuse("dossier.no-law", args...)
		}
		c.answer(c.T("dossier.law", args...), c.T("report.quoted", "text", text), c.T("dossier.law-how", args...))
		return nil
	case utf8.RuneCountInString(text) > maxLaw:
		return refuse("dossier.law-too-long", append(args, "max", maxLaw)...)
	}
	before, err := c.tx.LawText(f.Circle, f.Service)
	if err != nil {
		return err
	}
	text = strings.TrimSpace(cleanLines(text))
	if err := c.tx.SetLawText(f.Circle, f.Service, text); err != nil {
		return err
	}
	if err := c.recordOne(storage.Entry{Circle: f.Circle, Member: c.member.ID, Act: "law-text", Ref: f.Service, Detail: before}); err != nil {
		return err
	}
	c.answer(c.T("dossier.law-set", args...), c.T("report.quoted", "text", cutTo(text, 300)))
	return nil
}

// laws is what the circle says of the law to a service: of that service, or else of all.
func (c *Call) laws(f filing) ([]string, error) {
	text, err := c.tx.LawText(f.Circle, f.Service)
	if err == nil && text == "" {
		text, err = c.tx.LawText(f.Circle, "")
	}
	if text == "" {
		return nil, err
	}
	return strings.Split(text, "\n"), err
}
