package storage

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"tocsin/collective"
)

// openOwn makes facts of a row.
func (t *Tx) openOwn(names []string, values []any) (Belonging, error) {
	row := map[string]any{}
	for i, name := range names {
		row[name] = values[i]
		if text, ok := values[i].([]byte); ok {
			row[name] = string(text)
		}
	}
	var b Belonging
	for _, column := range names {
		name, kind := column, ""
		if cut := strings.LastIndexByte(column, '_'); cut > 0 {
			name, kind = column[:cut], column[cut+1:]
		}
		value := row[column]
		if value == nil || value == "" || value == int64(0) || kind == "place" {
			continue
		}
		facts, err := t.openFact(Fact{name, value}, kind, fmt.Sprint(row[name+"_place"]))
		if err != nil {
			return nil, err
		}
		b = append(b, facts...)
	}
	return b, nil
}

func (t *Tx) openFact(f Fact, kind, place string) (_ Belonging, err error) {
	switch kind {
	case "ms":
		f.Value = time.UnixMilli(f.Value.(int64))
	case "flag":
		f.Value = true
	case "sealed":
		f.Value, err = t.Open(place, f.Value.(string))
	case "salted":
		f.Value, err = t.Open(place, f.Value.(string))
		_, f.Value, _ = strings.Cut(f.Value.(string), "\n")
	case "room":
		var room Room
		room, err = t.Room(collective.RoomID(f.Value.(string)))
		f.Value = room.Name
	case "words":
		return t.openOwnWords(f, place)
	}
	return Belonging{f}, err
}

func (t *Tx) openOwnWords(f Fact, place string) (Belonging, error) {
	text, err := t.Open(place, f.Value.(string))
	if err != nil {
		return nil, err
	}
	var list []string
	if json.Unmarshal([]byte(text), &list) == nil {
		if len(list) == 0 {
			return nil, nil
		}
		return Belonging{{f.Name, list}}, nil
	}
	parts := map[string]any{}
	if err := json.Unmarshal([]byte(text), &parts); err != nil {
		return nil, fmt.Errorf("read %s: %w", place, err)
	}
	var b Belonging
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		switch value := parts[name].(type) {
		case string:
			b = append(b, Fact{name, value})
		case bool:
			if value {
				b = append(b, Fact{name, true})
			}
		case float64:
			if value != 0 {
				b = append(b, Fact{name, int64(value)})
			}
		case []any:
			if texts := asTexts(value); len(texts) > 0 {
				b = append(b, Fact{name, texts})
			}
		}
	}
	return b, nil
}

func asTexts(list []any) []string {
	texts := make([]string, len(list))
	for i, value := range list {
		texts[i] = fmt.Sprint(value)
	}
	return texts
}
