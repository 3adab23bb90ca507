package commands

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"tocsin/collective/incident"
	"tocsin/collective/when"
)

// channelLines is how many services an audit of channels shows in the chat.
const channelLines = 15

// showChannels says per service and region which channels are open, limited or closed by the
// last reports that say so, and since when.
func (c *Call) showChannels(q asked) error {
	states, err := c.tx.LastStates(q.circles, q.service, q.region)
	if err != nil {
		return err
	}
	if len(states) == 0 {
		return refuse("figures.no-channels", "report", c.commandLine(reportKey))
	}
	slices.SortStableFunc(states, func(a, b incident.ChannelState) int {
		return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.Region, b.Region), cmp.Compare(channelRank(a), channelRank(b)))
	})
	lines := []string{c.T("figures.channels-head")}
	for len(states) > 0 && len(lines) <= channelLines {
		n := 1
		for n < len(states) && states[n].Service == states[0].Service && states[n].Region == states[0].Region {
			n++
		}
		lines = append(lines, c.channelLine(states[:n]))
		states = states[n:]
	}
	if len(states) > 0 {
		lines = append(lines, c.T("figures.channels-more", "figures", c.commandLine(figuresKey), "channels", c.name("figure.channels")))
	}
	c.answer(lines...)
	return nil
}

func channelRank(s incident.ChannelState) int {
	return slices.Index(slugsOf(incident.Channel), s.Channel)
}

// channelLine is one service in one region.
func (c *Call) channelLine(states []incident.ChannelState) string {
	var parts []string
	for _, s := range states {
		parts = append(parts, c.T("figures.channel", "channel", c.lower(c.term(incident.Channel, s.Channel)),
			"state", c.stateName(s.State), "day", c.shortDay(s.Day), "n", s.Reports))
	}
	where := c.term(incident.Service, states[0].Service)
	if states[0].Region != "" {
		where = c.T("report.pair", "one", where, "other", c.term(incident.Region, states[0].Region))
	}
	return c.T("figures.channel-line", "where", where, "parts", strings.Join(parts, c.T("figures.channel-and")))
}

// shortDay is a day without its weekday: "12 novembre".
func (v voice) shortDay(day string) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	key := "figures.day"
	if at.Year() != v.now.Year() {
		key = "figures.day-year"
	}
	return v.T(key, "number", itoa(when.DateOf(at).Day), "month", v.texts.Month(v.lang, at.Month()), "year", itoa(at.Year()))
}
