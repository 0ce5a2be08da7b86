"""The print pack as pure values: what is printed before the day, for the room and for those who lead it."""
