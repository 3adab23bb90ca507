package storage

import (
	"encoding/json"
	"fmt"

	"tocsin/collective/assembly"
)

// Queue reads the speaking queue of an assembly, ErrNotFound without such an assembly.
func (t *Tx) Queue(assemblyID string) (q assembly.Queue, err error) {
	zone, err := t.readPart(assemblyID, "queue", &q)
	if err != nil {
		return assembly.Queue{}, err
	}
	loc, err := openZone(zone)
	if err != nil {
		return assembly.Queue{}, err
	}
	for i := range q.Waiting {
		q.Waiting[i].Asked = q.Waiting[i].Asked.In(loc)
	}
	if q.Now != nil {
		q.Now.Since = q.Now.Since.In(loc)
	}
	return q, nil
}

// SaveQueue keeps the speaking queue of an assembly; of the zero Queue nothing is kept.
func (t *Tx) SaveQueue(assemblyID string, q assembly.Queue) error {
	return t.savePart(assemblyID, "queue", q)
}

// Drawings reads the draws of an assembly, in the order in which they were made.
func (t *Tx) Drawings(assemblyID string) (d []assembly.Drawing, err error) {
	_, err = t.readPart(assemblyID, "drawings", &d)
	return d, err
}

// SaveDrawings keeps all draws of an assembly.
func (t *Tx) SaveDrawings(assemblyID string, d []assembly.Drawing) error {
	if len(d) == 0 {
		d = nil
	}
	return t.savePart(assemblyID, "drawings", d)
}

// readPart reads a column of an assembly that is kept for itself, and the zone.
func (t *Tx) readPart(assemblyID, column string, to any) (zone string, err error) {
	var row struct{ Part, Zone string }
	err = t.db.Table("assemblies").Select(column+" AS part, zone").Take(&row, "id = ?", assemblyID).Error
	if err := found("read "+column+" of assembly", err); err != nil {
		return "", err
	}
	text, err := t.Open("assemblies."+column+"/"+assemblyID, row.Part)
	if err != nil || text == "" {
		return row.Zone, err
	}
	if err := json.Unmarshal([]byte(text), to); err != nil {
		return "", fmt.Errorf("read %s of assembly: %w", column, err)
	}
	return row.Zone, nil
}

// savePart keeps such a column; what has nothing in it is an empty text.
func (t *Tx) savePart(assemblyID, column string, part any) error {
	text, err := json.Marshal(part)
	if err != nil {
		return fmt.Errorf("write %s of assembly: %w", column, err)
	}
	if string(text) == "{}" || string(text) == "null" {
		text = nil
	}
	return t.change("save "+column+" of assembly", "UPDATE assemblies SET "+column+" = ? WHERE id = ?",
		t.Seal("assemblies."+column+"/"+assemblyID, string(text)), assemblyID)
}
