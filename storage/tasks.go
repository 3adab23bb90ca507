package storage

import (
	"fmt"
	"slices"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/action"
)

type taskRow struct {
	ID         string `gorm:"primaryKey"`
	Number     int
	CircleID   string
	AssemblyID string
	ActionID   string
	AuthorID   string
	What       string
	Who        string
	AskedID    string
	OwnerID    string
	DueDay     string
	DueMs      int64
	Zone       string
	State      string
	OfferedMs  int64
	CreatedMs  int64
	EndedMs    int64
}

func (taskRow) TableName() string { return "tasks" }

func (t *Tx) sealTask(k action.Task) taskRow {
	return taskRow{
		ID: k.ID, Number: k.Number, CircleID: string(k.Circle), AssemblyID: k.Assembly, ActionID: k.Action, AuthorID: string(k.Author),
		What: t.Seal("tasks.what/"+k.ID, k.What), Who: t.Seal("tasks.who/"+k.ID, k.Who), AskedID: string(k.Asked), OwnerID: string(k.Owner),
		DueDay: dayText(k.Due), DueMs: millis(k.DueAt), Zone: zoneOf(k.DueAt, k.Created, k.Ended), State: string(k.State),
		OfferedMs: millis(k.Offered), CreatedMs: millis(k.Created), EndedMs: millis(k.Ended),
	}
}

func (t *Tx) openTask(row taskRow) (k action.Task, err error) {
	zone, err := openZone(row.Zone)
	if err != nil {
		return k, err
	}
	k = action.Task{
		ID: row.ID, Number: row.Number, Circle: collective.RoomID(row.CircleID), Assembly: row.AssemblyID, Action: row.ActionID,
		Author: collective.MemberID(row.AuthorID), Asked: collective.MemberID(row.AskedID), Owner: collective.MemberID(row.OwnerID),
		DueAt: moment(row.DueMs, zone), State: action.TaskState(row.State), Offered: moment(row.OfferedMs, zone), Created: moment(row.CreatedMs, zone), Ended: moment(row.EndedMs, zone),
	}
	if k.Due, err = openDay(row.DueDay); err != nil {
		return k, err
	}
	if k.What, err = t.Open("tasks.what/"+k.ID, row.What); err != nil {
		return k, err
	}
	k.Who, err = t.Open("tasks.who/"+k.ID, row.Who)
	return k, err
}

// AddTask gives a task its id and its number and keeps it.
func (t *Tx) AddTask(k *action.Task) error {
	k.ID = newID()
	if err := t.touch(TaskThing, k.ID); err != nil {
		return err
	}
	if err := t.db.Model(&taskRow{}).Select("coalesce(max(number), 0) + 1").Scan(&k.Number).Error; err != nil {
		return fmt.Errorf("number task: %w", err)
	}
	row := t.sealTask(*k)
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add task: %w", err)
	}
	return nil
}

// SaveTask keeps a changed task, ErrNotFound when there is none such.
func (t *Tx) SaveTask(k action.Task) error {
	if err := t.touch(TaskThing, k.ID); err != nil {
		return err
	}
	row := t.sealTask(k)
	return replace("save task", t.db.Where("id = ?", k.ID), &row)
}

// TaskByID and TaskByNumber read one task; the error is ErrNotFound when there is none.
func (t *Tx) TaskByID(id string) (action.Task, error) { return t.findTask("id = ?", id) }

// TaskByNumber is documented at TaskByID.
func (t *Tx) TaskByNumber(number int) (action.Task, error) { return t.findTask("number = ?", number) }

func (t *Tx) findTask(where string, value any) (action.Task, error) {
	var row taskRow
	if err := found("read task", t.db.Take(&row, where, value).Error); err != nil {
		return action.Task{}, err
	}
	return t.openTask(row)
}

// Tasks reads the tasks of a circle, of assemblies to which it was called and of actions that
// it carries, that are in one of some states, or in any where none is given. Those that are
// to be done first come first, those of which nobody said by when last.
func (t *Tx) Tasks(circle collective.RoomID, states ...action.TaskState) ([]action.Task, error) {
	query := t.db.Where(`(circle_id = ? OR assembly_id <> '' AND assembly_id IN
		(SELECT assembly_id FROM assembly_circles WHERE circle_id = ?) OR action_id <> '' AND action_id IN
		(SELECT action_id FROM action_circles WHERE circle_id = ?))`, circle, circle, circle)
	if len(states) > 0 {
		query = query.Where("state IN ?", states)
	}
	tasks, err := t.listTasks(query)
	slices.SortStableFunc(tasks, byDeadline)
	return tasks, err
}

func byDeadline(a, b action.Task) int {
	first, second := a.Deadline(a.Created.Location()), b.Deadline(b.Created.Location())
	switch {
	case first.IsZero() == second.IsZero():
		return first.Compare(second)
	case first.IsZero():
		return 1
	}
	return -1
}

// TasksOf reads the tasks that an assembly noted, by their numbers.
func (t *Tx) TasksOf(assemblyID string) ([]action.Task, error) {
	return t.listTasks(t.db.Where("assembly_id <> '' AND assembly_id = ?", assemblyID))
}

// TasksOfAction reads the tasks of an action, by their numbers.
func (t *Tx) TasksOfAction(actionID string) ([]action.Task, error) {
	return t.listTasks(t.db.Where("action_id <> '' AND action_id = ?", actionID))
}

func (t *Tx) listTasks(query *gorm.DB) ([]action.Task, error) {
	var rows []taskRow
	if err := query.Order("number").Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read tasks: %w", err)
	}
	return openRows(rows, t.openTask)
}
