package storage

import (
	"database/sql"
	"fmt"

	"tocsin/collective"
)

// What falls due in a circle that was brought in waits until the bot has entered its room: a vote
// must not be closed, nor anything said, where nobody can hear it. Meanwhile its moment is held
// beyond all others, and in the file of an export it never is.

// held is added to the moments of what waits.
const (
	held     = 1 << 50
	heldText = "1125899906842624"
)

// DueMoved is planned for a circle that was brought in, and waits with the rest of it: it tells
// greet that people there know Tocsin already. Its ref is the circle.
const DueMoved = "moved"

// Moved says whether a circle was brought in and not entered since, and lets what waited go on.
// kinds are those that wait.
func (t *Tx) Moved(circle collective.RoomID, kinds []string) (bool, error) {
	waits, err := t.Planned(DueMoved, string(circle))
	if err != nil || !waits {
		return false, err
	}
	if err := t.Unplan(DueMoved, string(circle)); err != nil {
		return false, err
	}
	err = t.db.Exec("UPDATE due AS t SET at_ms = t.at_ms - "+heldText+" WHERE t.at_ms >= "+heldText+" AND "+dueOfCircle,
		sql.Named("circle", string(circle)), sql.Named("kinds", spaced(kinds))).Error
	if err != nil {
		return false, fmt.Errorf("let go on what waits: %w", err)
	}
	return true, nil
}
