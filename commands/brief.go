package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/collective/incident"
)

const briefKey = "brief"

// brief makes what one lays on the table of a service: figures that may leave the circle,
// testimonies that two members read again, the law, promises, and an invoice of hours.
func brief() Command {
	return Command{Key: briefKey, Group: reportGroup, Guard: ofACircle, Run: runBrief, Reply: replyBrief}
}

func filingKeys() []string { return []string{"law", "voices", "data"} }

// filing is what a dossier is asked for.
type filing struct {
	Circle  collective.RoomID `json:"circle"`
	Service string            `json:"service"`
	Period  incident.Period   `json:"period"`
	Voices  []int             `json:"voices"` // numbers of reports; none: all that may leave
	Data    bool              `json:"data"`   // tables instead
	Misses  int               `json:"misses"`
}

func runBrief(c *Call) error {
	circle, err := c.oneCircle()
	if err != nil {
		return err
	}
	f := filing{Circle: circle, Period: incident.QuarterOf(c.now)}
	words := strings.Fields(c.rest)
	for len(words) > 0 {
		word, took := c.filingWords.prefix(words)
		switch word {
		case "law":
			return c.law(f, lawText(c.rest, len(strings.Fields(c.rest))-len(words)+took))
		case "voices":
			if f.Voices, err = c.numbersIn(words[took:]); err != nil {
				return err
			}
			words = nil
			continue
		case "data":
			f.Data = true
			words = words[took:]
			continue
		}
		q := asked{}
		took, err := c.readFigureWord(&q, words)
		if err != nil {
			return err
		}
		if took == 0 || q.by != "" || q.channels || q.region != "" || q.period.Months == 1 {
			return refuse("dossier.how", c.filingArgs()...)
		}
		if q.period.Months > 0 {
			f.Period = q.period
		}
		if q.service != "" {
			f.Service = q.service
		}
		words = words[took:]
	}
	if f.Service == "" && !f.Data {
		return c.listDossiers(circle)
	}
	return c.file(f)
}

// oneCircle is the circle that is meant: this room, or in private the only one that the asker is in.
func (c *Call) oneCircle() (collective.RoomID, error) {
	circles, err := c.inView()
	if err != nil {
		return "", err
	}
	if len(circles) != 1 {
		return "", refuse("dossier.which-circle", "dossier", c.name("name."+briefKey))
	}
	return circles[0].ID, nil
}

func (c *Call) filingArgs() []any {
	return []any{"dossier", c.commandLine(briefKey), "period", c.periodCode(incident.QuarterOf(c.now)), "law", c.name("filing.law"), "data", c.name("filing.data")}
}

// lawText is what follows so many words, with its line breaks.
func lawText(rest string, words int) string { return strings.TrimLeft(afterWords(rest, words), ": \n") }

// numbersIn reads "12, 18 et 20".
func (c *Call) numbersIn(words []string) ([]int, error) {
	var all []int
	for _, word := range words {
		if n, _ := leadingNumber(strings.Trim(word, ",;")); n > 0 {
			all = append(all, n)
		}
	}
	if len(all) == 0 {
		return nil, refuse("dossier.which-voices", "dossier", c.commandLine(briefKey), "voices", c.name("filing.voices"))
	}
	return all, nil
}

// replyBrief takes yes to figures that are frozen before their quarter is over.
func replyBrief(c *Call, raw []byte) error {
	var f filing
	if err := json.Unmarshal(raw, &f); err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	meaning, _ := c.answers.word(c.rest)
	switch meaning {
	case "yes":
		if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
			return err
		}
		if err := c.freeze(f.Circle, f.Period); err != nil {
			return err
		}
		return c.file(f)
	case "no":
		return c.ending(refuse("dossier.not-frozen", "period", c.periodName(f.Period)))
	}
	return c.askOnRefusal(refuse("dossier.yes-or-no", "yes", c.name("answer.yes"), "no", c.name("answer.no")), briefKey, &f.Misses, &f)
}
