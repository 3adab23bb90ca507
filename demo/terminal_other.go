//go:build !linux && !darwin

package demo

import "os"

// Elsewhere the text is written as into a file: readable, without colours.
func terminalSize(*os.File) (columns int, ok bool) { return plainWidth, false }

func isTerminal(*os.File) bool { return false }
