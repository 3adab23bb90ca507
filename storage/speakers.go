package storage

import (
	"errors"

	"tocsin/collective"
	"tocsin/collective/assembly"
)

var errNobody = errors.New("nobody")

// sealSpeaker is somebody as they are kept: a member by id, a guest by a sealed name.
func (t *Tx) sealSpeaker(place string, who assembly.Speaker) (member, name string, err error) {
	if id, ok := who.Member(); ok {
		return string(id), "", nil
	}
	if guest, ok := who.Guest(); ok {
		return "", t.Seal(place, guest), nil
	}
	return "", "", errNobody
}

// openSpeaker reads what sealSpeaker wrote.
func (t *Tx) openSpeaker(place, member, name string) (assembly.Speaker, error) {
	if member != "" {
		return assembly.Member(collective.MemberID(member)), nil
	}
	guest, err := t.Open(place, name)
	return assembly.Guest(guest), err
}
