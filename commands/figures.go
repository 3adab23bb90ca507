package commands

import (
	"tocsin/collective"
	"tocsin/collective/incident"
)

const figuresKey = "figures"

// figures says what the reports of a circle add up to: of a period, of a service or a region, as
// a whole or by one of their dimensions; or which channels are open.
func figures() Command {
	return Command{Key: figuresKey, Group: reportGroup, Guard: ofACircle, Run: runFigures}
}

func figureKeys() []string { return []string{"by", "channels", "vector", "month", "quarter", "year"} }

// asked is what figures are asked for.
type asked struct {
	circles  []collective.RoomID
	period   incident.Period
	service  string
	region   string
	by       incident.Dimension
	channels bool
	vector   bool // the picture as SVG
}

func runFigures(c *Call) error {
	q, err := c.readFigures(c.rest)
	if err != nil {
		return err
	}
	circles, err := c.inView()
	if err != nil {
		return err
	}
	for _, circle := range circles {
		q.circles = append(q.circles, circle.ID)
	}
	switch {
	case q.channels:
		return c.showChannels(q)
	case q.by != "":
		return c.showFiguresBy(q)
	}
	return c.showFigures(q)
}
