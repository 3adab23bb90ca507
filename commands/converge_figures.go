package commands

import (
	"encoding/json"
	"fmt"
	"strings"

	"tocsin/collective"
	"tocsin/collective/convergence"
	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/storage"
)

// shareFigures publishes what this collective has frozen for a period in a shared room, and adds it
// to what others did. Figures that are not frozen never leave.
func (c *Call) shareFigures(words []string) error {
	room, err := c.commonRoom()
	if err != nil {
		return err
	}
	period := incident.QuarterOf(c.now).Before()
	if len(words) > 0 {
		p, took := c.readPeriod(words)
		if took == 0 {
			return refuse("converge.which-period", "said", quoted(strings.Join(words, " ")), "converge", c.commandLine(convergeKey),
				"figures", c.name("name."+figuresKey), "period", c.periodCode(period))
		}
		period, words = p, words[took:]
	}
	args := []string{c.commandLine(convergeKey), c.name("name." + figuresKey), c.periodCode(period)}
	circles, err := c.ownCircles(words, strings.Join(args, " "))
	if err != nil {
		return err
	}
	f, err := c.frozenFigures(circles, period)
	if err != nil {
		return err
	}
	content, err := json.Marshal(f)
	if err != nil {
		return fmt.Errorf("write figures: %w", err)
	}
	before, err := c.tx.FiguresShared(room.ID, f.Period)
	if err != nil {
		return err
	}
	anew := len(before) == 0 || before[0].Account != "" || before[0].Content != string(content)
	if anew {
		shared := storage.SharedFigures{Period: f.Period, AtMs: c.tx.Now.UnixMilli(), Content: string(content)}
		if _, err := c.tx.ShareFigures(room.ID, shared); err != nil {
			return err
		}
		v := c.voiceFor(room.ID)
		lines := append([]string{v.T("converge.figures", "period", v.periodName(period), "total", f.Total)}, v.sumLinesOf(f)...)
		if err := c.publishSigned(room, convergence.Message{Figures: &f}, append(lines, v.T("converge.not-zero"))); err != nil {
			return err
		}
		if err := c.recordOne(storage.Entry{Circle: room.ID, Member: c.member.ID, Act: "share-figures", Ref: c.tx.Signer().Key().Print(), Detail: f.Period}); err != nil {
			return err
		}
	}
	return c.addFigures(room, period, anew)
}

// frozenFigures are what some circles of this collective have published for a period.
func (c *Call) frozenFigures(circles []collective.RoomID, period incident.Period) (convergence.Figures, error) {
	var read []disclosure.Publication
	for _, circle := range circles {
		all, _, _, err := c.published(circle, period)
		if err != nil {
			return convergence.Figures{}, err
		}
		for _, one := range all {
			content, err := disclosure.Read(one.Content)
			if err != nil {
				return convergence.Figures{}, err
			}
			read = append(read, content)
		}
	}
	if f, ok := convergence.FiguresOf(period, disclosure.Add(read).Figures); ok && len(read) > 0 {
		return f, nil
	}
	return convergence.Figures{}, refuse("converge.not-frozen", "period", c.periodName(period), "dossier", c.commandLine(briefKey), "least", itoa(disclosure.Least))
}

// sharedFigures are what collectives shared in a room for a period, this one's first.
func (c *Call) sharedFigures(room collective.RoomID, period string) (all []convergence.Figures, own bool, err error) {
	list, err := c.tx.FiguresShared(room, period)
	if err != nil {
		return nil, false, err
	}
	for _, one := range list {
		var f convergence.Figures
		if err := json.Unmarshal([]byte(one.Content), &f); err != nil {
			return nil, false, fmt.Errorf("read shared figures: %w", err)
		}
		all, own = append(all, f), own || one.Account == ""
	}
	return all, own, nil
}

// addFigures says the sum of what several collectives shared; that there is none yet goes without
// saying where this one has just shared anew.
func (c *Call) addFigures(room storage.Room, period incident.Period, anew bool) error {
	all, _, err := c.sharedFigures(room.ID, period.String())
	if err != nil {
		return err
	}
	if len(all) < 2 && anew {
		return nil
	} else if len(all) < 2 {
		c.say("converge.figures-alone", "period", c.periodName(period))
		return nil
	}
	sum := convergence.Add(all)
	lines := append([]string{c.T("converge.figures-sum", "period", c.periodName(period), "n", len(all), "total", sum.Total)}, c.sumLinesOf(sum)...)
	c.answer(append(lines, c.T("converge.not-zero"))...)
	return nil
}
