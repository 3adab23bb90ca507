package history

import (
	"errors"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/incident"
	"tocsin/collective/taxonomy"
	"tocsin/collective/when"
	"tocsin/storage"
)

// amounts are how much of a circle's work falls to a period.
type amounts struct{ reports, tasks, promises int }

// left is how many of a circle's tasks, promises and actions are not done at any time.
const left = 4

// work keeps what the circles did besides.
func (m *maker) work(tx *storage.Tx, n amounts) error {
	var all error
	for _, circle := range m.rooms {
		for range n.reports {
			all = errors.Join(all, m.report(tx, circle))
		}
		for range n.tasks {
			all = errors.Join(all, tx.AddTask(&action.Task{Circle: circle, What: "imprimer les affiches", State: action.Free, Created: m.now,
				Due: when.DateOf(m.Ends.AddDate(0, 0, 12))}))
		}
		for range n.promises {
			all = errors.Join(all, tx.AddPromise(&action.Promise{Circle: circle, Service: "mutuelle", What: "une réponse écrite", State: action.Awaited,
				Created: m.now, Due: when.DateOf(m.Ends.AddDate(0, 0, 12))}))
		}
		all = errors.Join(all, m.settle(tx, circle))
	}
	return all
}

// settle has done what was to be done longest, but for what is left.
func (m *maker) settle(tx *storage.Tx, circle collective.RoomID) error {
	tasks, all := tx.Tasks(circle, action.Free)
	for _, t := range tasks[:max(len(tasks)-left, 0)] {
		t.State, t.Ended = action.Done, m.now
		all = errors.Join(all, tx.SaveTask(t))
	}
	promises, err := tx.Promises(circle, action.Awaited)
	for _, p := range promises[:max(len(promises)-left, 0)] {
		p.State, p.Ended = action.Kept, m.now
		all = errors.Join(all, tx.SavePromise(p))
	}
	actions, failed := tx.Actions(circle, 0, action.Idea, action.Decided)
	for _, a := range actions[:max(len(actions)-left, 0)] {
		a.State = action.Evaluated
		all = errors.Join(all, tx.SaveAction(a))
	}
	return errors.Join(all, err, failed)
}

// report keeps one, of the next of all services, channels, obstacles and consequences.
func (m *maker) report(tx *storage.Tx, circle collective.RoomID) error {
	m.told++
	next := func(d incident.Dimension) string {
		terms := taxonomy.Terms(string(d))
		return terms[m.told*m.told%len(terms)].Slug // some more often than others
	}
	r := incident.Report{
		Circle: circle, Day: m.now.AddDate(0, 0, -m.told%15).Format(time.DateOnly), Status: incident.Received, Times: 1,
		Codes: incident.Codes{
			Service: next(incident.Service), Region: incident.Regions()[m.told%4], Channel: next(incident.Channel), State: next(incident.State),
			Obstacle: next(incident.Obstacle), Consequence: next(incident.Consequence), Worker: next(incident.Worker), Task: next(incident.Task),
		},
		Values: incident.Values{m.told % 20, m.told % 60, m.told % 90},
		Words:  incident.Words{Text: fmt.Sprintf("personne ne décroche, %d appels, et [nom] attend", m.told%20)},
	}
	_, err := tx.SaveReport(r, "", "")
	return err
}
