package commands

import (
	"encoding/json"
	"errors"
	"strings"

	"tocsin/collective/convergence"
	"tocsin/collective/incident"
	"tocsin/collective/incident/disclosure"
	"tocsin/storage"
)

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
	v := c.voiceFor(c.room.ID)
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
