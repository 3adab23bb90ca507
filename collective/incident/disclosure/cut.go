package disclosure

import (
	"strconv"

	"tocsin/collective/incident"
)

// cut is a way of parting reports into columns.
type cut struct {
	name string
	of   func(r *Row) [2]string // two slugs where two dimensions make one column
}

// Names lists the tables of a publication. The channels and their states are one table, with
// columns such as "guichet/ferme".
func Names() []string {
	names := make([]string, 0, len(cuts()))
	for _, c := range cuts() {
		names = append(names, c.name)
	}
	return names
}

func cuts() []cut {
	return []cut{
		by(incident.Region),
		{string(incident.State), func(r *Row) [2]string { return [2]string{r.Codes.Channel, r.Codes.State} }},
		by(incident.Obstacle),
		by(incident.Consequence),
		by(incident.Worker),
		by(incident.Task),
		banded(incident.Amount),
		banded(incident.Household),
	}
}

func by(d incident.Dimension) cut {
	return cut{string(d), func(r *Row) [2]string { return [2]string{r.Codes.Of(d)} }}
}

// banded parts by a band; the band 0 was not said.
func banded(m incident.Measure) cut {
	return cut{m.Slug(), func(r *Row) [2]string {
		if r.Values[m] <= 0 {
			return [2]string{NotSaid}
		}
		return [2]string{strconv.Itoa(r.Values[m])}
	}}
}

// slug is the name of a column.
func slug(parts [2]string) string {
	if parts[1] == "" {
		return parts[0]
	}
	return parts[0] + "/" + parts[1]
}
