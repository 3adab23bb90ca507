package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// OwnSeries is what the Series of a new assembly is that is the first one of its series.
const OwnSeries = "self"

// assemblyRow has neither the queue nor the drawings, which are kept for themselves.
type assemblyRow struct {
	ID          string `gorm:"primaryKey"`
	Number      int
	Version     int
	CircleID    string
	Circles     int
	AuthorID    string
	Kind        string
	State       string
	Title       string
	Place       string
	Why         string
	StartsMs    int64
	EndsMs      int64
	Zone        string
	Rules       string
	Dates       string
	LastsMs     int64
	Repeats     string
	Series      string
	PlannedMs   int64
	Poll        string
	Seed        string
	CurrentItem string
	OpenedMs    int64
	HaltedMs    int64
	PausesMs    int64
	ClosedMs    int64
}

func (assemblyRow) TableName() string { return "assemblies" }

func (t *Tx) sealAssembly(a assembly.Assembly) (assemblyRow, error) {
	row := assemblyRow{
		ID: a.ID, Number: a.Number, Version: a.Version, CircleID: string(a.Circle), Circles: len(a.Circles()), AuthorID: string(a.Author),
		Kind: string(a.Kind), State: string(a.State), Title: t.Seal("assemblies.title/"+a.ID, a.Title),
		Place: t.Seal("assemblies.place/"+a.ID, a.Place), Why: t.Seal("assemblies.why/"+a.ID, a.Why),
		StartsMs: millis(a.Starts), EndsMs: millis(a.Ends), LastsMs: a.Lasts.Milliseconds(), PlannedMs: millis(a.Planned),
		Zone:   zoneOf(append([]time.Time{a.Starts, a.Planned, a.Ends, a.Opened, a.Halted, a.Closed}, a.Dates...)...),
		Series: a.Series, Poll: a.Poll, Seed: a.Seed, CurrentItem: a.Current,
		OpenedMs: millis(a.Opened), HaltedMs: millis(a.Halted), PausesMs: a.Pauses.Milliseconds(), ClosedMs: millis(a.Closed),
	}
	rules, err := json.Marshal(a.Rules)
	if err != nil {
		return row, fmt.Errorf("write assembly: %w", err)
	}
	repeats, err := a.Repeat.MarshalText()
	if err != nil {
		return row, fmt.Errorf("write assembly: %w", err)
	}
	row.Rules, row.Repeats = string(rules), string(repeats)
	row.Dates, err = momentsText(a.Dates)
	return row, err
}

// openAssembly reads an assembly but for the other circles that meet.
func (t *Tx) openAssembly(row assemblyRow) (a assembly.Assembly, err error) {
	zone, err := openZone(row.Zone)
	if err != nil {
		return a, err
	}
	a = assembly.Assembly{
		ID: row.ID, Number: row.Number, Version: row.Version, Circle: collective.RoomID(row.CircleID),
		Author: collective.MemberID(row.AuthorID), Kind: assembly.Kind(row.Kind), State: assembly.State(row.State),
		Starts: moment(row.StartsMs, zone), Ends: moment(row.EndsMs, zone), Lasts: span(row.LastsMs),
		Planned: moment(row.PlannedMs, zone), Series: row.Series, Poll: row.Poll, Seed: row.Seed, Current: row.CurrentItem,
		Opened: moment(row.OpenedMs, zone), Halted: moment(row.HaltedMs, zone), Pauses: span(row.PausesMs),
		Closed: moment(row.ClosedMs, zone),
	}
	for _, sealed := range []struct {
		to          *string
		place, from string
	}{{&a.Title, "title", row.Title}, {&a.Place, "place", row.Place}, {&a.Why, "why", row.Why}} {
		if *sealed.to, err = t.Open("assemblies."+sealed.place+"/"+a.ID, sealed.from); err != nil {
			return a, err
		}
	}
	if err := json.Unmarshal([]byte(row.Rules), &a.Rules); err != nil {
		return a, fmt.Errorf("read assembly: %w", err)
	}
	if err := a.Repeat.UnmarshalText([]byte(row.Repeats)); err != nil {
		return a, fmt.Errorf("read assembly: %w", err)
	}
	a.Dates, err = openMoments(row.Dates, zone)
	return a, err
}

// AddAssembly gives an assembly its id and its number and keeps it. One whose Series is
// OwnSeries becomes the first one of its own.
func (t *Tx) AddAssembly(a *assembly.Assembly) error {
	a.ID = newID()
	if err := t.touch(AssemblyThing, a.ID); err != nil {
		return err
	}
	if a.Series == OwnSeries {
		a.Series = a.ID
	}
	err := t.db.Model(&assemblyRow{}).Select("coalesce(max(number), 0) + 1").Scan(&a.Number).Error
	if err != nil {
		return fmt.Errorf("number assembly: %w", err)
	}
	row, err := t.sealAssembly(*a)
	if err != nil {
		return err
	}
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add assembly: %w", err)
	}
	return t.addAssemblyCircles(*a)
}

// SaveAssembly keeps a changed assembly; the circles that meet, its queue and its drawings
// stay. The error is ErrNotFound when there is none.
func (t *Tx) SaveAssembly(a assembly.Assembly) error {
	if err := t.touch(AssemblyThing, a.ID); err != nil {
		return err
	}
	row, err := t.sealAssembly(a)
	if err != nil {
		return err
	}
	return replace("save assembly", t.db.Where("id = ?", a.ID), &row, "circle_id", "circles")
}
