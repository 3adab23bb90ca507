package storage

import (
	"fmt"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

type itemRow struct {
	ID           string `gorm:"primaryKey"`
	AssemblyID   string
	Number       int
	Title        string
	AuthorID     string
	Minutes      int
	Position     int
	OriginKind   string
	OriginNumber int
	State        string
	SinceMs      int64
	SpentMs      int64
	EndedMs      int64
}

func (itemRow) TableName() string { return "agenda_items" }

func (t *Tx) sealItem(assemblyID string, i assembly.Item) itemRow {
	return itemRow{
		ID: i.ID, AssemblyID: assemblyID, Number: i.Number, Title: t.Seal("agenda_items.title/"+i.ID, i.Title),
		AuthorID: string(i.Author), Minutes: i.Minutes, Position: i.Order,
		OriginKind: string(i.Origin.Kind), OriginNumber: i.Origin.Number, State: string(i.State),
		SinceMs: millis(i.Since), SpentMs: i.Spent.Milliseconds(), EndedMs: millis(i.Ended),
	}
}

// AddItem gives an item of an assembly its id, its number and its place in the order of
// arrival, and keeps it.
func (t *Tx) AddItem(assemblyID string, i *assembly.Item) error {
	i.ID = newID()
	if err := t.touch(ItemThing, i.ID); err != nil {
		return err
	}
	err := t.db.Model(&itemRow{}).Where("assembly_id = ?", assemblyID).Select("coalesce(max(number), 0) + 1").Scan(&i.Number).Error
	if err != nil {
		return fmt.Errorf("number item: %w", err)
	}
	i.Order = i.Number
	row := t.sealItem(assemblyID, *i)
	if err := t.db.Create(&row).Error; err != nil {
		return fmt.Errorf("add item: %w", err)
	}
	return nil
}

// SaveItem keeps a changed item of an assembly, ErrNotFound when it has none such. How
// many want it is not kept by this, see Support.
func (t *Tx) SaveItem(assemblyID string, i assembly.Item) error {
	if err := t.touch(ItemThing, i.ID); err != nil {
		return err
	}
	row := t.sealItem(assemblyID, i)
	return replace("save item", t.db.Where("id = ? AND assembly_id = ?", i.ID, assemblyID), &row)
}

// Items reads the agenda of an assembly in the order of arrival.
func (t *Tx) Items(assemblyID string) ([]assembly.Item, error) {
	_, items, err := t.items("i.assembly_id = ?", assemblyID)
	return items, err
}

// Item reads one item and the assembly that it belongs to, ErrNotFound when there is none.
func (t *Tx) Item(id string) (assemblyID string, i assembly.Item, err error) {
	assemblyID, items, err := t.items("i.id = ?", id)
	if err == nil && len(items) == 0 {
		err = fmt.Errorf("read item: %w", ErrNotFound)
	}
	if err != nil {
		return "", assembly.Item{}, err
	}
	return assemblyID, items[0], nil
}

// items reads items of one assembly.
func (t *Tx) items(where, value string) (assemblyID string, items []assembly.Item, err error) {
	var rows []struct {
		Item  itemRow `gorm:"embedded"`
		Zone  string
		Wants int
	}
	err = t.db.Raw(`SELECT i.*, a.zone, (SELECT count(*) FROM supports s WHERE s.ref = i.id AND s.kind = ?) AS wants
		FROM agenda_items i JOIN assemblies a ON a.id = i.assembly_id
		WHERE `+where+` ORDER BY i.position, i.number`, Wants, value).Scan(&rows).Error
	if err != nil {
		return "", nil, fmt.Errorf("read agenda: %w", err)
	}
	items = make([]assembly.Item, len(rows))
	for n, row := range rows {
		if items[n], err = t.openItem(row.Item, row.Zone); err != nil {
			return "", nil, err
		}
		assemblyID, items[n].Support = row.Item.AssemblyID, row.Wants
	}
	return assemblyID, items, nil
}

func (t *Tx) openItem(row itemRow, zone string) (assembly.Item, error) {
	loc, err := openZone(zone)
	if err != nil {
		return assembly.Item{}, err
	}
	title, err := t.Open("agenda_items.title/"+row.ID, row.Title)
	return assembly.Item{
		ID: row.ID, Number: row.Number, Title: title, Author: collective.MemberID(row.AuthorID), Minutes: row.Minutes,
		Order: row.Position, Origin: assembly.Origin{Kind: assembly.OriginKind(row.OriginKind), Number: row.OriginNumber},
		State: assembly.ItemState(row.State), Since: moment(row.SinceMs, loc), Spent: span(row.SpentMs), Ended: moment(row.EndedMs, loc),
	}, err
}
