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

// work keeps what the circles did besides. Of tasks and promises the last tenth is still to be done.
func (m *maker) work(tx *storage.Tx, n amounts) error {
	var all error
	for _, circle := range m.rooms {
		for range n.reports {
			all = errors.Join(all, m.report(tx, circle))
		}
		for i := range n.tasks {
			task := action.Task{Circle: circle, What: "imprimer les affiches", State: action.Done, Created: m.now, Ended: m.now, Due: when.DateOf(m.now.AddDate(0, 0, 7))}
			if i%10 == 9 || i == n.tasks-1 && m.late() {
				task.State, task.Ended = action.Free, time.Time{}
			}
			all = errors.Join(all, tx.AddTask(&task))
		}
		for i := range n.promises {
			promise := action.Promise{Circle: circle, Service: "mutuelle", What: "une réponse écrite", State: action.Kept, Created: m.now, Due: when.DateOf(m.now.AddDate(0, 0, 14))}
			if i == n.promises-1 && m.late() {
				promise.State = action.Awaited
			}
			all = errors.Join(all, tx.AddPromise(&promise))
		}
	}
	return all
}

// late says that the year is nearly over.
func (m *maker) late() bool { return m.Ends.Sub(m.now) < 60*24*time.Hour }

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
