-- Where a roster stands may be put right on the screen: until now the point was fixed when the roster was opened.

grant update (lat, lng, radius) on roster to huxue_app;
