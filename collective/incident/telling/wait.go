package telling

import "tocsin/collective/incident"

// wait counts weeks, begun ones not.
func (c *counter) wait(q quantity) {
	if c.about(q, perTime) || c.about(q, ago) || c.about(q, aside) {
		return
	}
	n := q.value / 100
	if q.unit == days {
		if !c.about(q, aWait) {
			return
		}
		n = (n + idle[n]) / 7
	}
	c.most(incident.Weeks, n)
}

// idle are the days that are missing in how weeks are said: quinze jours are two of them.
var idle = map[int]int{15: -1, 8: -1}

// months are without income where income is spoken of, else a wait.
func (c *counter) months(q quantity) {
	if c.about(q, aside) || c.about(q, perTime) || c.about(q, ago) {
		return
	}
	lost := c.told.Codes.Consequence == "revenu-perdu" || c.told.Codes.Consequence == "revenu-retarde"
	near, answer := c.nearest(q, income, aWait), c.about(q, "answer")
	switch {
	case c.about(q, income) && !answer, lost && !(near == aWait && answer):
		c.most(incident.Months, q.value/100)
	case near == aWait:
		c.most(incident.Weeks, q.value*13/300)
	}
}
