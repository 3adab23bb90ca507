package bot

import (
	"sync"

	"maunium.net/go/mautrix/id"
)

// roomList is a list that one loop fills and another empties.
type roomList struct {
	mu    sync.Mutex
	rooms []id.RoomID
}

func (l *roomList) add(rooms []id.RoomID) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.rooms = append(l.rooms, rooms...)
}

func (l *roomList) takeAll() []id.RoomID {
	l.mu.Lock()
	defer l.mu.Unlock()
	rooms := l.rooms
	l.rooms = nil
	return rooms
}
