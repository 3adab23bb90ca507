package storage

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"tocsin/collective/export"
)

// insertion brings the rows of one table in.
type insertion struct {
	*importer
	portable
	columns   []portableColumn
	statement string
	left      []any // values of what stayed behind
	anew      int   // which of them is an id made anew, or -1
}

func (n *insertion) prepare() {
	var names []string
	for _, c := range n.columns {
		names = append(names, c.Name)
	}
	n.anew = -1
	for i, name := range slices.Sorted(maps.Keys(n.portable.left)) {
		names, n.left = append(names, name), append(n.left, n.portable.left[name])
		if name == "id" {
			n.anew = i
		}
	}
	into, places := n.source()+" ("+strings.Join(names, ", ")+")", "?"+strings.Repeat(", ?", len(names)-1)
	n.statement = "INSERT INTO " + into + " VALUES (" + places + ") ON CONFLICT DO NOTHING"
	if n.anew >= 0 { // what two circles have in common is planned once
		n.statement = "INSERT INTO " + into + " SELECT " + places + " WHERE NOT EXISTS (SELECT 1 FROM due WHERE kind = ? AND ref = ? AND at_ms % " + heldText + " = ?)"
	}
}

// fits says whether a row is one of this circle: a file cannot bring something into another one.
func (n *insertion) fits(row export.Row) error {
	for i, c := range n.columns {
		id, _ := row[i].(string)
		switch {
		case c.own && id != n.file.Circle, c.room && !n.rooms[id], c.of != "" && !n.known[c.of][id]:
			return n.foreign(c.Name, id)
		}
	}
	if ids := n.known[n.name]; ids != nil {
		id := row[0].(string)
		if id == "" || ids[id] {
			return n.foreign("id", id)
		}
		ids[id] = true
	}
	return nil
}

func (n *insertion) foreign(column, id string) error {
	return &export.Fault{Kind: export.BadRow, Where: n.name, Cause: fmt.Errorf("%s %.40q is not of this circle, or there twice", column, id)}
}

// row puts one row in, sealed for its place.
func (n *insertion) row(row export.Row) error {
	values := make([]any, 0, len(row)+len(n.left))
	for i, c := range n.columns {
		value := row[i]
		if text, ok := value.(string); ok && c.sealed {
			value = n.Seal(n.place(n.columns, c, row), c.padded(text))
		}
		if moment, ok := value.(int64); ok && n.name == "due" && c.Name == "at_ms" {
			value = moment + held
		}
		values = append(values, value)
	}
	values = append(values, n.left...)
	if n.anew >= 0 {
		values[len(row)+n.anew] = newID()
		values = append(values, row[0], row[1], row[2])
	}
	done := n.db.Exec(n.statement, values...)
	if done.Error != nil {
		return fmt.Errorf("import %s: %w", n.name, done.Error)
	}
	if done.RowsAffected == 0 {
		n.met = true
		if n.anew >= 0 {
			return nil
		}
		return n.same(row)
	}
	return nil
}

// same compares a row of the file with one that is there already, because two circles have it in
// common: it must say the same, but for what another circle's file leaves empty.
func (n *insertion) same(row export.Row) error {
	conditions, args := []string{}, []any{}
	for key := range strings.FieldsSeq(n.key) {
		i := n.shape().Index(key)
		conditions, args = append(conditions, "t."+key+" = ?"), append(args, row[i])
	}
	names := make([]string, len(n.columns))
	for i, c := range n.columns {
		names[i] = "t." + c.Name
	}
	where := strings.Join(conditions, " AND ")
	rows, err := n.db.Raw("SELECT "+strings.Join(names, ", ")+" FROM "+n.source()+" t WHERE "+where, args...).Rows()
	if err != nil {
		return fmt.Errorf("import %s: %w", n.name, err)
	}
	found, err := scanAll(rows, len(names))
	if err = errors.Join(err, rows.Close()); err != nil {
		return fmt.Errorf("import %s: %w", n.name, err)
	}
	if len(found) != 1 {
		return &Collision{n.source(), n.called(row)}
	}
	return n.reconcile(row, found[0], where, args)
}

// reconcile is same for a row that was found.
func (n *insertion) reconcile(row, there export.Row, where string, args []any) error {
	x := exporter{Sealer: n.Sealer}
	if err := x.open(n.portable, n.columns, there); err != nil {
		return err
	}
	for i, c := range n.columns {
		switch {
		case row[i] == there[i], c.blank && row[i] == "", n.made[c.Name] != "" && !c.blank:
		case c.blank && there[i] == "":
			if err := n.exec("import "+n.name, "UPDATE "+n.source()+" AS t SET "+c.Name+" = ? WHERE "+where, append([]any{row[i]}, args...)...); err != nil {
				return err
			}
		default:
			return &Collision{n.source(), n.called(row)}
		}
	}
	return nil
}

// called is how a row is named to a person: its number, or its key.
func (n *insertion) called(row export.Row) string {
	if i := n.shape().Index("number"); i >= 0 {
		return fmt.Sprintf("n° %v", row[i])
	}
	return fmt.Sprint(row[n.shape().Index(strings.Fields(n.key)[0])])
}
