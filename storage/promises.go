package storage

import (
	"fmt"
	"slices"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/action"
	"tocsin/collective/when"
)

type promiseRow struct {
	ID        string `gorm:"primaryKey"`
	Number    int
	CircleID  string
	ActionID  string
	AuthorID  string
	State     string
	Words     string
	SaidDay   string
	DueDay    string
	CreatedMs int64
	EndedMs   int64
	Zone      string
	Spoken    bool
}

func (promiseRow) TableName() string { return "promises" }

// promiseWords is what of a promise is free text.
type promiseWords struct {
	Service string      `json:"service"`
	Person  string      `json:"person,omitempty"`
	What    string      `json:"what"`
	To      string      `json:"to,omitempty"`
	Moves   []when.Date `json:"moves,omitempty"`
}

// PromiseRef is the ref of those who say what became of a promise as it is due now, see
// SaysKept.
func PromiseRef(p action.Promise) string { return p.ID + "/" + dayText(p.Due) }

func (t *Tx) sealPromise(p action.Promise) (promiseRow, error) {
	words, err := t.sealWords("promises.words/"+p.ID, promiseWords{p.Service, p.Person, p.What, p.To, p.Moves}, 1)
	return promiseRow{
		ID: p.ID, Number: p.Number, CircleID: string(p.Circle), ActionID: p.Action, AuthorID: string(p.Author), State: string(p.State),
		Words: words, SaidDay: dayText(p.Said), DueDay: dayText(p.Due), CreatedMs: millis(p.Created), EndedMs: millis(p.Ended),
		Zone: zoneOf(p.Created, p.Ended), Spoken: p.Spoken,
	}, err
}

func (t *Tx) openPromise(row promiseRow) (p action.Promise, err error) {
	zone, err := openZone(row.Zone)
	if err != nil {
		return p, err
	}
	var w promiseWords
	if err := t.openWords("promises.words/"+row.ID, row.Words, &w); err != nil {
		return p, err
	}
	p = action.Promise{
		ID: row.ID, Number: row.Number, Circle: collective.RoomID(row.CircleID), Action: row.ActionID, Author: collective.MemberID(row.AuthorID),
		Service: w.Service, Person: w.Person, What: w.What, To: w.To, Moves: w.Moves, State: action.PromiseState(row.State),
		Created: moment(row.CreatedMs, zone), Ended: moment(row.EndedMs, zone), Spoken: row.Spoken,
	}
	if p.Said, err = openDay(row.SaidDay); err != nil {
		return p, err
	}
	p.Due, err = openDay(row.DueDay)
	return p, err
}

// openPromises opens rows with their evidence, which costs one statement more however many.
func (t *Tx) openPromises(rows []promiseRow) ([]action.Promise, error) {
	promises, ids := make([]action.Promise, len(rows)), make([]string, len(rows))
	for i, row := range rows {
		var err error
		if promises[i], err = t.openPromise(row); err != nil {
			return nil, err
		}
		ids[i] = row.ID
	}
	if len(ids) == 0 {
		return promises, nil
	}
	evidence, err := t.evidence(ids)
	for i := range promises {
		promises[i].Evidence = evidence[promises[i].ID]
	}
	return promises, err
}

// AddPromise gives a promise its id and its number and keeps it, but for its evidence.
func (t *Tx) AddPromise(p *action.Promise) error {
	p.ID = newID()
	if err := t.touch(PromiseThing, p.ID); err != nil {
		return err
	}
	if err := t.db.Model(&promiseRow{}).Select("coalesce(max(number), 0) + 1").Scan(&p.Number).Error; err != nil {
		return fmt.Errorf("number promise: %w", err)
	}
	row, err := t.sealPromise(*p)
	if err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add promise: %w", err)
	}
	return nil
}

// SavePromise keeps a changed promise, but for its evidence; ErrNotFound when there is none.
func (t *Tx) SavePromise(p action.Promise) error {
	if err := t.touch(PromiseThing, p.ID); err != nil {
		return err
	}
	row, err := t.sealPromise(p)
	if err != nil {
		return err
	}
	return replace("save promise", t.db.Where("id = ?", p.ID), &row)
}

// PromiseByID and PromiseByNumber read one promise; the error is ErrNotFound when there is none.
func (t *Tx) PromiseByID(id string) (action.Promise, error) {
	return t.findPromise(t.db.Where("id = ?", id))
}

// PromiseByNumber is documented at PromiseByID.
func (t *Tx) PromiseByNumber(number int) (action.Promise, error) {
	return t.findPromise(t.db.Where("number = ?", number))
}

func (t *Tx) findPromise(query *gorm.DB) (action.Promise, error) {
	var row promiseRow
	if err := found("read promise", query.Take(&row).Error); err != nil {
		return action.Promise{}, err
	}
	promises, err := t.openPromises([]promiseRow{row})
	if err != nil {
		return action.Promise{}, err
	}
	return promises[0], nil
}

// Promises reads the promises of a circle, and those made in actions that it carries, that are
// in one of some states, or in any where none is given, in the order of a ledger.
func (t *Tx) Promises(circle collective.RoomID, states ...action.PromiseState) ([]action.Promise, error) {
	query := t.db.Where(`(circle_id = ? OR action_id <> '' AND action_id IN
		(SELECT action_id FROM action_circles WHERE circle_id = ?))`, circle, circle)
	if len(states) > 0 {
		query = query.Where("state IN ?", states)
	}
	var rows []promiseRow
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read promises: %w", err)
	}
	promises, err := t.openPromises(rows)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(promises, action.ComparePromises)
	return promises, nil
}
