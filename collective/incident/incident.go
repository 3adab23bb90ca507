// Package incident has the rules of reports: what a member says happened at a counter, coded
// by the taxonomy, without the name of anybody.
package incident

import (
	"tocsin/collective"
)

// Dimension is one way of looking at a report.
type Dimension string

// The dimensions of a report. All but Region are dimensions of the taxonomy.
const (
	Service     Dimension = "service"
	Region      Dimension = "region"
	Channel     Dimension = "channel"
	State       Dimension = "channel-state"
	Obstacle    Dimension = "obstacle"
	Consequence Dimension = "consequence"
	Worker      Dimension = "worker" // who did the work that the service should do
	Task        Dimension = "task"   // what this work was
)

// Dimensions lists them in the order in which they are asked for.
func Dimensions() []Dimension {
	return []Dimension{Service, Region, Channel, State, Obstacle, Consequence, Worker, Task}
}

// Regions are the slugs of the regions of a report, in the order of the paper form. They are
// large on purpose: a town and a service together could name a person.
func Regions() []string { return []string{"bruxelles", "flandre", "wallonie", "germanophone"} }

// Codes are one slug a dimension; an empty one was not said.
type Codes struct {
	Service     string `json:"service,omitempty"`
	Region      string `json:"region,omitempty"`
	Channel     string `json:"channel,omitempty"`
	State       string `json:"state,omitempty"`
	Obstacle    string `json:"obstacle,omitempty"`
	Consequence string `json:"consequence,omitempty"`
	Worker      string `json:"worker,omitempty"`
	Task        string `json:"task,omitempty"`
}

// Of is the slug of a dimension.
func (c *Codes) Of(d Dimension) string { return *c.at(d) }

// Set says the slug of a dimension.
func (c *Codes) Set(d Dimension, slug string) { *c.at(d) = slug }

func (c *Codes) at(d Dimension) *string {
	switch d {
	case Service:
		return &c.Service
	case Region:
		return &c.Region
	case Channel:
		return &c.Channel
	case State:
		return &c.State
	case Obstacle:
		return &c.Obstacle
	case Consequence:
		return &c.Consequence
	case Worker:
		return &c.Worker
	}
	return &c.Task
}

// Status is where a report stands, a slug of the taxonomy.
type Status string

// The statuses.
const (
	Received     Status = "recu"
	PeerRead     Status = "relu"
	Corroborated Status = "recoupe"
	Duplicate    Status = "doublon"
	Used         Status = "utilise"
	Challenged   Status = "interpelle"
	Answered     Status = "reponse"
	Resolved     Status = "resolu"
	Withdrawn    Status = "retire"
)

// Counts says whether reports of a status are in the figures.
func (s Status) Counts() bool { return s != Duplicate && s != Withdrawn }

// Report is what happened once at a counter. It holds nothing about who told it.
type Report struct {
	ID     string
	Circle collective.RoomID
	Number int    // over all circles, from 1
	Day    string // on which it happened, 2006-01-02
	Codes  Codes
	Values Values
	Times  int // how often on that day, from a tally sheet; 1 otherwise
	Status Status
	Words  Words
	Quote  bool   // its text may leave the circle once two members have read it again
	Twin   int    // the number of the report that this one repeats, 0 otherwise
	Frozen string // the publication that its figures are in, or empty
}

// Quotable says whether the text of a report may leave the circle once members have read it
// again: whoever told it said so, it has one, and it counts.
func (r Report) Quotable() bool { return r.Quote && r.Words.Text != "" && r.Status.Counts() }

// Unread is the status of a report whose text is to be read again.
func (s Status) Unread() Status {
	if s == PeerRead {
		return Received
	}
	return s
}

// Seconded is the status of a report whose fact somebody else tells too: what has come further
// stays there.
func (s Status) Seconded() Status {
	if s == Received || s == PeerRead {
		return Corroborated
	}
	return s
}

// Words are the free text of a report, masked. It is erased before the codes are.
type Words struct {
	Text   string   `json:"text,omitempty"`
	Before []string `json:"before,omitempty"` // what it was before members changed it, the oldest first
}
