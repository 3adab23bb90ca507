package storage

import (
	"fmt"

	"gorm.io/gorm"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

// AssemblyByID, AssemblyByNumber and AssemblyByPoll read one assembly; the error is
// ErrNotFound when there is none.
func (t *Tx) AssemblyByID(id string) (assembly.Assembly, error) {
	return t.findAssembly(t.db.Where("id = ?", id))
}

// AssemblyByNumber is documented at AssemblyByID.
func (t *Tx) AssemblyByNumber(number int) (assembly.Assembly, error) {
	return t.findAssembly(t.db.Where("number = ?", number))
}

// AssemblyByPoll is documented at AssemblyByID; proposal is the id of the one that looks
// for its date.
func (t *Tx) AssemblyByPoll(proposal string) (assembly.Assembly, error) {
	return t.findAssembly(t.db.Where("poll <> '' AND poll = ?", proposal))
}

// LiveAssembly reads the assembly that is under way in a circle, ErrNotFound when none is.
func (t *Tx) LiveAssembly(circle collective.RoomID) (assembly.Assembly, error) {
	return t.findAssembly(t.meetings(circle, assembly.Open, assembly.Suspended).Order("opened_ms, number"))
}

// Assemblies reads up to limit assemblies of a circle, that of another one to which it was
// called too included, that are in one of some states, or in any where none is given. The
// first to start come first, those without a date last. A limit under 1 is none.
func (t *Tx) Assemblies(circle collective.RoomID, limit int, states ...assembly.State) ([]assembly.Assembly, error) {
	return t.listAssemblies(t.meetings(circle, states...).Order("starts_ms = 0, starts_ms, number"), limit)
}

// LastAssemblies reads the same as Assemblies, those that started last first.
func (t *Tx) LastAssemblies(circle collective.RoomID, limit int, states ...assembly.State) ([]assembly.Assembly, error) {
	return t.listAssemblies(t.meetings(circle, states...).Order("starts_ms DESC, number DESC"), limit)
}

// Series reads all assemblies of a series, in the order in which it had placed them.
func (t *Tx) Series(id string) ([]assembly.Assembly, error) {
	return t.listAssemblies(t.db.Where("series <> '' AND series = ?", id).Order("planned_ms, number"), 0)
}

// meetings are the assemblies to which a circle is called.
func (t *Tx) meetings(circle collective.RoomID, states ...assembly.State) *gorm.DB {
	query := t.db.Where("id IN (SELECT assembly_id FROM assembly_circles WHERE circle_id = ?)", circle)
	if len(states) > 0 {
		query = query.Where("state IN ?", states)
	}
	return query
}

func (t *Tx) findAssembly(query *gorm.DB) (assembly.Assembly, error) {
	list, err := t.listAssemblies(query, 1)
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("read assembly: %w", ErrNotFound)
	}
	if err != nil {
		return assembly.Assembly{}, err
	}
	return list[0], nil
}

func (t *Tx) listAssemblies(query *gorm.DB, limit int) ([]assembly.Assembly, error) {
	if limit > 0 {
		query = query.Limit(limit)
	}
	var rows []assemblyRow
	if err := query.Find(&rows).Error; err != nil {
		return nil, fmt.Errorf("read assemblies: %w", err)
	}
	assemblies := make([]assembly.Assembly, len(rows))
	for i, row := range rows {
		var err error
		if assemblies[i], err = t.openAssembly(row); err != nil {
			return nil, err
		}
	}
	return assemblies, t.addOthers(rows, assemblies)
}
