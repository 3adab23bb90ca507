package storage

import (
	"database/sql"
	"fmt"
	"slices"

	"tocsin/collective"
)

// Own is what is kept of one member under one heading.
type Own struct {
	Topic string
	Of    []Belonging
}

// Belonging is one thing that refers to a member, as it is shown to them: its facts in order.
// What is empty is not among them.
type Belonging []Fact

// Fact is one thing that is known: a string, an int64, true, a time.Time or a []string.
type Fact struct {
	Name  string
	Value any
}

// ownSource reads under a heading what refers to a member. The ends of the names of its columns
// say what they are:
//
//	x_ms      a moment
//	x_sealed  sealed; x_place says for which place
//	x_salted  sealed behind a salt, as in the journal
//	x_words   sealed JSON: an object, whose parts are facts of their own, or a list
//	x_flag    true, or nothing
//	x_room    a room, which is shown by its name
type ownSource struct {
	topic  string
	covers string // the columns that refer to a member and are read by it, table.column
	sql    string // of the member @member
}

// OwnData reads all that refers to a member, under each heading that there is.
func (t *Tx) OwnData(member collective.MemberID) ([]Own, error) {
	var all []Own
	for _, source := range ownSources() {
		some, err := t.readOwn(source, member)
		if err != nil {
			return nil, fmt.Errorf("read own %s: %w", source.topic, err)
		}
		all = addOwn(all, source.topic, some)
	}
	counted, err := t.ownCounting(member)
	if err != nil {
		return nil, err
	}
	spoken, err := t.ownSpeaking(member)
	if err != nil {
		return nil, err
	}
	lots, err := t.ownLots(member)
	return addOwn(addOwn(addOwn(all, "refusals", counted), "speaking", spoken), "lots", lots), err
}

// addOwn puts things under their heading, which several sources may have in common.
func addOwn(all []Own, topic string, some []Belonging) []Own {
	i := slices.IndexFunc(all, func(o Own) bool { return o.Topic == topic })
	if i < 0 {
		return append(all, Own{topic, some})
	}
	all[i].Of = append(all[i].Of, some...)
	return all
}

func (t *Tx) readOwn(source ownSource, member collective.MemberID) ([]Belonging, error) {
	rows, err := t.db.Raw(source.sql, sql.Named("member", string(member))).Rows()
	if err != nil {
		return nil, err
	}
	var names []string
	var all [][]any
	if names, err = rows.Columns(); err == nil {
		all, err = scanAll(rows, len(names))
	}
	if closed := rows.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, err
	}
	list := make([]Belonging, len(all)) // opened once the connection is free: names of rooms are read then
	for i, values := range all {
		if list[i], err = t.openOwn(names, values); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func scanAll(rows *sql.Rows, width int) (all [][]any, err error) {
	for rows.Next() {
		values, to := make([]any, width), make([]any, width)
		for i := range values {
			to[i] = &values[i]
		}
		if err := rows.Scan(to...); err != nil {
			return nil, err
		}
		all = append(all, values)
	}
	return all, rows.Err()
}
