package storage

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/export"
	"tocsin/collective/journal"
)

// ErrThere says that a circle is in the database already, or its room is.
var ErrThere = errors.New("the circle is there already")

// Collision is something of a file that the database has otherwise: a number that is taken, a member
// who is known by another id.
type Collision struct {
	Table, Row string
}

func (c *Collision) Error() string {
	return fmt.Sprintf("%s: the database has %s otherwise", c.Table, c.Row)
}

// Imported is what came in.
type Imported struct {
	Circle collective.RoomID
	Name   string
	Rows   map[string]int // by table of the file
	Head   string         // of the journal
	Open   []int          // numbers of votes that go on, with an empty box
	Absent []string       // names of circles that have something in common with it and are not here
}

// importer brings a circle in.
type importer struct {
	*Tx
	file  *export.File
	known map[string]map[string]bool // ids of rows of the file, by table
	rooms map[string]bool            // circles of the file
	done  Imported
	met   bool // something was there already, and the same
}

// Import brings a circle of a file in: all of it, or nothing. Ids are kept. What falls due waits
// until the bot enters the room, see Moved. Errors are *export.Fault, *journal.Fault, *Collision,
// ErrThere, or of the database. kinds are those of Exporting.
func (s *Store) Import(ctx context.Context, f *export.File, e Exporting) (Imported, error) {
	if schema := LatestSchema(); f.Schema != schema {
		return Imported{}, &export.Fault{Kind: export.Newer, Where: fmt.Sprintf("schema %d, expected %d", f.Schema, schema)}
	}
	if err := f.Check(); err != nil {
		return Imported{}, err
	}
	e.Circle = collective.RoomID(f.Circle)
	i := &importer{file: f, known: map[string]map[string]bool{}, rooms: map[string]bool{f.Circle: true},
		done: Imported{Circle: e.Circle, Rows: map[string]int{}}}
	err := s.Do(ctx, func(t *Tx) error {
		t.ruled, t.renamed = true, true
		i.Tx = t
		if err := i.all(); err != nil {
			return err
		}
		if err := i.look(); err != nil || i.met {
			return err
		}
		return f.Compare(t.Export(e)) // what came in must leave the same
	})
	if err != nil {
		return Imported{}, err
	}
	return i.done, s.seq.load(s.db.WithContext(ctx))
}

func (i *importer) all() error {
	for _, p := range portables() {
		if err := i.table(p); err != nil {
			return err
		}
	}
	if i.done.Rows["circle"] != 1 {
		return &export.Fault{Kind: export.BadRow, Where: "circle"}
	}
	return errors.Join(i.journal(), i.Plan(DueMoved, i.file.Circle, time.UnixMilli(held)))
}

// table brings the rows of a table in; people and circles by hand, for they may be there already.
func (i *importer) table(p portable) error {
	if referred(p.name) {
		i.known[p.name] = map[string]bool{}
	}
	in := insertion{importer: i, portable: p, columns: p.parsed()}
	in.prepare()
	take := in.row
	switch p.name {
	case "circle":
		take = i.circle
	case "others":
		take = i.other
	case "members":
		take = i.member
	}
	return i.file.Each(p.name, func(row export.Row) error {
		if err := in.fits(row); err != nil {
			return err
		}
		i.done.Rows[p.name]++
		return take(row)
	})
}

// referred says whether rows of other tables are checked against those of a table.
func referred(table string) bool {
	for _, p := range portables() {
		for _, c := range p.parsed() {
			if c.of == table {
				return true
			}
		}
	}
	return false
}

// look finds out what a person has to know of what came in.
func (i *importer) look() error {
	open, err := i.Proposals(i.done.Circle, 1000, decision.Open, decision.Seconding)
	if err != nil {
		return err
	}
	for _, p := range open {
		i.done.Open = append(i.done.Open, p.Number)
	}
	slices.Sort(i.done.Open)
	for id := range i.rooms {
		room, err := i.Room(collective.RoomID(id))
		if err != nil {
			return err
		}
		if room.Matrix == "" {
			i.done.Absent = append(i.done.Absent, room.Name)
		}
	}
	return nil
}

// journal brings the entries in, as their chain says.
func (i *importer) journal() error {
	return i.file.EachEntry(func(e journal.Entry) error {
		if e.Circle != i.file.Circle {
			return &journal.Fault{Entry: e.Seq, Kind: journal.Foreign}
		}
		row := journalRow{CircleID: e.Circle, Seq: e.Seq, AtMs: e.At, MemberID: e.Member, Act: e.Act, Ref: e.Ref, Digest: e.Digest, Hash: e.Hash}
		if e.Salt != "" || e.Detail != "" {
			row.Detail = i.Seal(row.place(), e.Salt+"\n"+e.Detail)
		}
		i.done.Rows["journal"]++
		i.done.Head = e.Hash
		if err := i.db.Create(&row).Error; err != nil {
			return fmt.Errorf("import journal: %w", err)
		}
		return nil
	})
}
