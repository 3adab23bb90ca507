package commands

import (
	"encoding/json"
	"errors"
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
		v := c.voiceIn(room, c.tx.Now)
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

// heardFigures keeps what another collective published, and says the total with this one's.
func (c *Call) heardFigures(from storage.Tocsin, f convergence.Figures, at int64) error {
	shared, err := c.tx.Shared(c.room.ID)
	if err != nil || !shared {
		return err
	}
	content, err := json.Marshal(f)
	if err != nil {
		return errors.Join(convergence.ErrMessage, err)
	}
	newer, err := c.tx.ShareFigures(c.room.ID, storage.SharedFigures{Account: from.Account, Period: f.Period, AtMs: at, Content: string(content)})
	if err != nil || !newer {
		return err
	}
	all, own, err := c.sharedFigures(c.room.ID, f.Period)
	if err != nil {
		return err
	}
	period, _ := incident.ParsePeriod(f.Period)
	v := c.voiceIn(c.room, c.tx.Now)
	args := []any{"name", clean(from.Name), "period", v.periodName(period), "total", convergence.Add(all).Total,
		"command", "!" + v.name("name."+convergeKey) + " " + v.name("name."+figuresKey) + " " + v.periodCode(period)}
	if own {
		c.tellRoom(c.room, v.T("converge.figures-verified", args...))
		return nil
	}
	c.tellRoom(c.room, v.T("converge.figures-heard", args...))
	return nil
}

// shownSums is how many services and obstacles a message has.
const shownSums = 6

// sumLinesOf are figures by service and by obstacle.
func (v voice) sumLinesOf(f convergence.Figures) []string {
	line := func(key string, of incident.Dimension, sums []convergence.Sum) string {
		var parts []string
		for _, s := range sums[:min(len(sums), shownSums)] {
			n := disclosure.Number{N: s.Count, Known: disclosure.Exact}
			if s.AtLeast {
				n.Known = disclosure.AtLeast
			}
			parts = append(parts, v.columnName(string(of), s.Slug)+" "+v.figure(n, v.plainNumber))
		}
		if len(parts) == 0 {
			return v.T(key, "sums", v.T("dossier.hidden"))
		}
		return v.T(key, "sums", strings.Join(parts, ", "))
	}
	return []string{line("converge.services", incident.Service, f.Services), line("converge.obstacles", incident.Obstacle, f.Obstacles)}
}
