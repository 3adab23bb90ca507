package storage

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"tocsin/collective/incident"
)

// questions are some of all that can be asked.
func (l *ledger) questions() (list []incident.Question) {
	now := l.c.now
	for _, by := range append(incident.Dimensions(), "") {
		for _, service := range []string{"", "banque"} {
			for _, region := range []string{"", "wallonie"} {
				list = append(list, incident.Question{Circles: l.circles[l.dice.IntN(2):], From: now.AddDate(0, -l.dice.IntN(5), 0).Format("2006-01"),
					To: now.AddDate(0, -l.dice.IntN(2), 0).Format("2006-01"), Service: service, Region: region, By: by})
			}
		}
	}
	return list
}

// recount answers a question from the list; a month compares as a day does.
func (l *ledger) recount(q incident.Question) []incident.Group {
	sums := map[string]incident.Sum{}
	if q.By == "" {
		sums[""] = incident.Sum{}
	}
	for _, r := range l.list {
		when := r.Day[:len(q.From)]
		if !slices.Contains(q.Circles, r.Circle) || when < q.From || when > q.To || r.Status == incident.Duplicate || r.Status == incident.Withdrawn ||
			q.Service != "" && r.Codes.Service != q.Service || q.Region != "" && r.Codes.Region != q.Region {
			continue
		}
		slug := ""
		if q.By != "" {
			slug = r.Codes.Of(q.By)
		}
		sum := sums[slug]
		sum.N += r.Times
		for m := range incident.Amount {
			sum.Of[m] += int64(r.Values[m])
		}
		sums[slug] = sum
	}
	var groups []incident.Group
	for _, slug := range slices.Sorted(maps.Keys(sums)) {
		groups = append(groups, incident.Group{Slug: slug, Sum: sums[slug]})
	}
	return groups
}

// states finds the last of each channel in the list.
func (l *ledger) states() (states []incident.ChannelState) {
	type key struct{ service, region, channel string }
	last, n := map[key]incident.Report{}, map[key]int{}
	for _, r := range slices.SortedFunc(maps.Values(l.list), func(a, b incident.Report) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Circle, b.Circle), cmp.Compare(a.Number, b.Number))
	}) {
		if !r.Status.Counts() || r.Codes.Channel == "" {
			continue
		}
		k := key{r.Codes.Service, r.Codes.Region, r.Codes.Channel}
		if n[k] += r.Times; r.Codes.State != "" {
			last[k] = r
		}
	}
	for k, r := range last {
		states = append(states, incident.ChannelState{Service: k.service, Region: k.region, Channel: k.channel, State: r.Codes.State, Day: r.Day, Reports: n[k]})
	}
	slices.SortFunc(states, func(a, b incident.ChannelState) int {
		return cmp.Compare(fmt.Sprint(a.Service, "/", a.Region, "/", a.Channel), fmt.Sprint(b.Service, "/", b.Region, "/", b.Channel))
	})
	return states
}
